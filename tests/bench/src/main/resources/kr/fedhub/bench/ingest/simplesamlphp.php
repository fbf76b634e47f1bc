<?php
// Parses a signed aggregate as SimpleSAMLphp's module metarefresh does: parse, check the signature, make arrays.
// The signature is checked once, not for each entity again.
require '/usr/share/simplesamlphp/lib/_autoload.php';

use SimpleSAML\Metadata\SAMLParser;

$entities = SAMLParser::parseDescriptorsFile($argv[1]);
$first = reset($entities);
if (!$first->validateSignature([$argv[2]])) {
    fwrite(STDERR, "The signature is not valid\n");
    exit(1);
}
$members = [];
foreach ($entities as $entity) {
    $metadata = $entity->getMetadata20IdP();
    if ($metadata !== null) {
        $members[$metadata['entityid']] = $metadata;
    }
}
printf("%d %d %.1f\n", count($entities), count($members), memory_get_peak_usage(true) / 1048576);
