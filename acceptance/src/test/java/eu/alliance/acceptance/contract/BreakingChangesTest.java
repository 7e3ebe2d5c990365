package eu.alliance.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakingChangesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String AGREED = """
            {'paths': {'/v1/cities': {
              'get': {'operationId': 'listCities', 'security': [{}, {'bearer': []}],
                'parameters': [{'name': 'q', 'in': 'query', 'schema': {'type': 'string', 'maxLength': 80}}],
                'responses': {'200': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/City'}},
                  'text/csv': {'schema': {'type': 'string'}}}}}},
              'post': {'operationId': 'addCity', 'security': [{'bearer': ['editor', 'registrar']}],
                'requestBody': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/NewCity'}}}},
                'responses': {'201': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/City'}}}}}}}},
             'components': {'schemas': {
              'City': {'type': 'object', 'required': ['id'], 'properties': {'id': {'type': 'string'},
                'status': {'$ref': '#/components/schemas/Status'}, 'near': {'type': 'array', 'items': {'$ref': '#/components/schemas/City'}}}},
              'NewCity': {'type': 'object', 'required': ['name'], 'properties': {'name': {'type': 'string'},
                'note': {'type': ['string', 'null']}, 'kind': {'type': 'string', 'enum': ['CITY', 'REGION']}}},
              'Status': {'type': 'string', 'enum': ['MEMBER', 'LEFT']}}}}""";

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            '/v1/cities'                        | '/v1/towns'                              | GET /v1/cities is gone
            'post': {'operationId'              | 'put': {'operationId'                    | POST /v1/cities is gone
            'listCities'                        | 'getCities'                              | GET /v1/cities is no longer called listCities
            'name': 'q'                         | 'name': 'query'                          | GET /v1/cities q is gone
            'in': 'query'                       | 'in': 'query', 'required': true          | GET /v1/cities q is needed now
            'maxLength': 80                     | 'maxLength': 40                          | GET /v1/cities q: maxLength is 40 now
            'text/csv'                          | 'text/tsv'                               | GET /v1/cities doesn't answer as text/csv any more
            [{}, {'bearer': []}]                | [{'bearer': []}]                         | GET /v1/cities needs a token now
            ['editor', 'registrar']             | ['registrar']                            | POST /v1/cities is no longer for editor
            'requestBody': {                    | 'requestBody': {'required': true,        | POST /v1/cities needs a body now
            '201': {                            | '202': {                                 | POST /v1/cities isn't answered with 201 any more
            ['name']                            | ['name', 'note']                         | POST /v1/cities body.note is needed now
            ['string', 'null']                  | 'string'                                 | POST /v1/cities body.note was [null, string] and is [string]
            ['CITY', 'REGION']                  | ['CITY']                                 | POST /v1/cities body.kind has no REGION any more
            'note': {                           | 'notes': {                               | POST /v1/cities body.note is gone
            'required': ['id']                  | 'required': []                           | GET /v1/cities 200.id may be left out now
            'id': {'type': 'string'}            | 'id': {'type': 'integer'}                | GET /v1/cities 200.id was [string] and is [integer]
            'id': {'type': 'string'}            | 'id': {'type': ['string', 'null']}       | GET /v1/cities 200.id was [string] and is [null, string]
            ['MEMBER', 'LEFT']                  | ['MEMBER']                               | GET /v1/cities 200.status has no LEFT any more
            """)
    void namesWhatBreaks(String before, String after, String named) {
        assertThat(AGREED).contains(before);

        assertThat(BreakingChanges.between(document(AGREED), document(AGREED.replace(before, after))))
                .contains(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ['MEMBER', 'LEFT']                  | ['MEMBER', 'LEFT', 'APPLICANT']
            'maxLength': 80                     | 'maxLength': 90
            ['CITY', 'REGION']                  | ['CITY', 'REGION', 'OPERATOR']
            'id': {'type': 'string'}            | 'id': {'type': 'string'}, 'slug': {'type': 'string'}
            'note': {                           | 'remark': {'type': 'string'}, 'note': {
            ['editor', 'registrar']             | ['editor', 'registrar', 'finance']
            'text/csv'                          | 'text/html': {}, 'text/csv'
            'required': ['id']                  | 'required': ['id', 'status']
            """)
    void saysNothingOfAdditions(String before, String after) {
        assertThat(BreakingChanges.between(document(AGREED), document(AGREED.replace(before, after))))
                .isEmpty();
    }

    @Test
    void aDocumentBreaksNothingOfItself() {
        assertThat(BreakingChanges.between(document(AGREED), document(AGREED))).isEmpty();
    }

    private static JsonNode document(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
