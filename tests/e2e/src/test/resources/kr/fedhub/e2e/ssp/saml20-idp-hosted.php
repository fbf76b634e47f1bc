<?php
// A fictional institution: transient NameIDs, attributes by their urn:oid names, everything signed.
$metadata['https://idp.saeron.example/idp'] = [
    'host' => '__DEFAULT__',
    'privatekey' => 'idp.key',
    'certificate' => 'idp.crt',
    'auth' => 'researchers',
    'userid.attribute' => 'uid',
    'NameIDFormat' => 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
    'signature.algorithm' => 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    'saml20.sign.response' => true,
    'saml20.sign.assertion' => true,
    'sign.logout' => true,
    'validate.authnrequest' => true,
    'validate.logout' => true,
    'attributes.NameFormat' => 'urn:oasis:names:tc:SAML:2.0:attrname-format:uri',
    // As an element inside the value and not as text (eduPerson 202208, eduPersonTargetedID).
    'attributeencodings' => ['urn:oid:1.3.6.1.4.1.5923.1.1.1.10' => 'raw'],
    'authproc' => [
        20 => ['class' => 'core:TargetedID', 'identifyingAttribute' => 'uid', 'nameId' => true],
        100 => ['class' => 'core:AttributeMap', 'name2oid'],
    ],
    'scope' => ['saeron.example'],
    'RegistrationInfo' => ['authority' => 'https://federation.example'],
    'UIInfo' => [
        'DisplayName' => ['ko' => '새론대학교', 'en' => 'Saeron University'],
        'InformationURL' => ['ko' => 'https://saeron.example/'],
    ],
    'OrganizationName' => ['ko' => '새론대학교', 'en' => 'Saeron University'],
    'OrganizationDisplayName' => ['ko' => '새론대학교', 'en' => 'Saeron University'],
    'OrganizationURL' => ['ko' => 'https://saeron.example/', 'en' => 'https://saeron.example/en'],
    'contacts' => [
        ['contactType' => 'support', 'givenName' => '새론대학교 정보전산원', 'emailAddress' => 'it@saeron.example'],
    ],
];
