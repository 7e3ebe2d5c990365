window.addEventListener('load', () => {
    const ui = SwaggerUIBundle({
        url: '/openapi.json',
        dom_id: '#api',
        deepLinking: true,
        docExpansion: 'none',
        filter: true,
        persistAuthorization: false,
        tryItOutEnabled: true,
        oauth2RedirectUrl: window.location.origin + '/docs/oauth2-redirect.html',
        presets: [SwaggerUIBundle.presets.apis],
        layout: 'BaseLayout',
    });
    ui.initOAuth({
        clientId: 'alliance-portal',
        usePkceWithAuthorizationCodeGrant: true,
        scopes: 'openid',
    });
});
