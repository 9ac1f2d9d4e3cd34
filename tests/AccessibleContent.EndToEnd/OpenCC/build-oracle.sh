#!/bin/sh
# Builds the reference for the script conversion from the C++ source in npm's opencc 1.4.2, into the ignored folder .oracle;
# where Debian's own OpenCC can be linked, its older release too, as a reference for speed.
# Needs npm and openssl, and the Debian packages g++ rapidjson-dev libmarisa-dev darts (libopencc-dev for the second).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../.oracle
sources="BinaryDict Config Conversion ConversionAmbiguities ConversionCandidates ConversionChain Converter DartsDict Dict
DictEntry DictGroup Lexicon MarisaDict MaxMatchSegmentation PipelineConverter PluginSegmentation PrefixMatch ResourceProvider
Segmentation SerializableDict SerializedValues SimpleConverter SingleStageConverter TextDict UTF8StringSlice UTF8Util"

if [ -x "$out/oracle" ] && [ "$out/oracle" -nt "$here/oracle.cpp" ]; then
    exit 0
fi
rm -rf "$out"
mkdir -p "$out/objects"
sh "$here/../../../src/AccessibleContent/Hanzi/Data/fetch-opencc.sh" "$out"
# Debian's darts is older and cannot validate; no dictionary used here is a darts one.
sed -i 's/internal->doubleArray->validate(/true || (/' "$out/package/src/DartsDict.cpp"

flags="-std=c++17 -O3 -DNDEBUG -I$out/package/src -I$out/package"
printf '%s\n' $sources | xargs -P "$(nproc)" -I{} g++ $flags -c "$out/package/src/{}.cpp" -o "$out/objects/{}.o"
g++ $flags "$here/oracle.cpp" "$out"/objects/*.o -lmarisa -ldl -o "$out/oracle"
if [ -e /usr/include/opencc/SimpleConverter.hpp ]; then
    g++ -std=c++17 -O3 -DNDEBUG -I/usr/include/opencc "$here/oracle.cpp" -lopencc -o "$out/oracle-debian"
fi
rm -rf "$out/objects"
