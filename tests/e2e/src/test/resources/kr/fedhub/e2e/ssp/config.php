<?php
// A member institution on SimpleSAMLphp. Apart from the program, nothing of the machine's own installation is used.
$home = dirname(__DIR__);
$config = [
    'baseurlpath' => getenv('SSP_ADDRESS') . '/',
    'certdir' => __DIR__ . '/',
    'metadatadir' => __DIR__ . '/metadata/',
    'datadir' => $home . '/data/',
    'tempdir' => $home . '/temp/',
    'loggingdir' => $home . '/log/',
    'attributenamemapdir' => '/usr/share/simplesamlphp/config/attributemap/',
    'secretsalt' => getenv('SSP_SALT'),
    'auth.adminpassword' => getenv('SSP_SALT'),
    'technicalcontact_name' => '새론대학교 정보전산원',
    'technicalcontact_email' => 'it@saeron.example',
    'timezone' => 'Asia/Seoul',
    'admin.checkforupdates' => false,
    'logging.level' => SimpleSAML\Logger::INFO,
    'logging.handler' => 'file',
    'debug' => ['saml' => false, 'backtraces' => true, 'validatexml' => true],
    'showerrors' => true,
    'errorreporting' => false,
    'enable.saml20-idp' => true,
    'module.enable' => ['core' => true, 'saml' => true, 'exampleauth' => true],
    'store.type' => 'phpsession',
    'session.phpsession.savepath' => $home . '/session/',
    'session.cookie.secure' => false,
    'session.cookie.samesite' => 'Lax',
    'language.default' => 'en',
    'language.cookie.secure' => false,
    'language.cookie.samesite' => 'Lax',
    // The hub's metadata as the hub publishes it, once somebody has brought it here.
    'metadata.sources' => is_file(__DIR__ . '/hub.xml')
        ? [['type' => 'flatfile'], ['type' => 'xml', 'file' => __DIR__ . '/hub.xml']]
        : [['type' => 'flatfile']],
];
