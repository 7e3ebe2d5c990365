package eu.alliance.platform.openapi;

import org.eclipse.microprofile.openapi.OASFilter;

public class Conventions implements OASFilter {}
