using System.IO.Compression;
using Explainer.Core.Text;
using Explainer.UnicodeTables;

if (args.Length != 2)
{
    Console.Error.WriteLine("Wanted: the folder of the Unicode Character Database and the folder of ICU's dictionaries; see Explainer.UnicodeTables.csproj.");
    return 1;
}

var root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../.."));
var data = Path.Combine(root, "src/Explainer.Core/Text/Data");
var testData = Path.Combine(root, "tests/Explainer.Core.Tests/Text/Data");
Write(data, "CharacterProperties.bin", CharacterTableWriter.Write(new CharacterDatabase(args[0])));
foreach (var script in WordScript.All)
{
    var words = IcuDictionary.Words(Path.Combine(args[1], script.Language.ToLowerInvariant() + "dict.dict"));
    Console.WriteLine($"{words.Count,9} words");
    Write(data, WordDictionary.ResourceName(script.Language), Compress(WordListWriter.Write(script, words)));
}

foreach (var test in new[] { "BidiTest.txt", "BidiCharacterTest.txt", "auxiliary/LineBreakTest.txt" })
{
    Write(testData, Path.GetFileName(test) + ".br", Compress(File.ReadAllBytes(Path.Combine(args[0], test))));
}

return 0;

static void Write(string folder, string name, byte[] content)
{
    Directory.CreateDirectory(folder);
    File.WriteAllBytes(Path.Combine(folder, name), content);
    Console.WriteLine($"{content.Length,9} {name}");
}

static byte[] Compress(byte[] content)
{
    using var compressed = new MemoryStream();
    using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize))
    {
        brotli.Write(content);
    }

    return compressed.ToArray();
}
