<?php
// One fictional researcher.
$config = [
    'researchers' => [
        'exampleauth:UserPass',
        'narae:' . getenv('SSP_PASSWORD') => [
            'uid' => ['narae'],
            'displayName' => ['김나래'],
            'sn' => ['김'],
            'givenName' => ['나래'],
            'mail' => ['narae@saeron.example'],
            'eduPersonPrincipalName' => ['narae@saeron.example'],
            'eduPersonAffiliation' => ['member', 'faculty'],
            'eduPersonScopedAffiliation' => ['member@saeron.example', 'faculty@saeron.example'],
            'eduPersonEntitlement' => ['urn:mace:dir:entitlement:common-lib-terms'],
            'schacHomeOrganization' => ['saeron.example'],
            'schacHomeOrganizationType' => ['urn:schac:homeOrganizationType:int:university'],
            'o' => ['새론대학교'],
            'ou' => ['물리학과'],
        ],
    ],
];
