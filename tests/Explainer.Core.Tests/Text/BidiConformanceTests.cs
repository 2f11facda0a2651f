using System.Globalization;
using System.Text;
using Explainer.Core.Text;

namespace Explainer.Core.Tests.Text;

/// <summary>Every case of Unicode's own files for UAX 9.</summary>
public sealed class BidiConformanceTests
{
    // One character of each class, in the order of the enumeration; none of them is a bracket.
    private const string Samples = "a\u05D0\u06270+#\u0660,\u0300\u00AD\u2029\t !\u202A\u202D\u202B\u202E\u202C\u2066\u2067\u2068\u2069";

    private static readonly TextDirection[] Directions = [TextDirection.Auto, TextDirection.LeftToRight, TextDirection.RightToLeft];

    [Fact]
    public void All_cases_of_BidiTest_pass()
    {
        string[] levels = [];
        int[] order = [];
        var cases = 0;
        var failures = new List<string>();
        foreach (var line in UnicodeTestFile.Lines("BidiTest.txt"))
        {
            if (line.StartsWith("@Levels:", StringComparison.Ordinal))
            {
                levels = Words(line["@Levels:".Length..]);
            }
            else if (line.StartsWith("@Reorder:", StringComparison.Ordinal))
            {
                order = Numbers(line["@Reorder:".Length..]);
            }
            else if (line[0] != '@')
            {
                var fields = line.Split(';');
                var text = string.Concat(Words(fields[0]).Select(name => Samples[(int)Enum.Parse<BidiClass>(name)]));
                var directions = int.Parse(fields[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                foreach (var direction in Directions.Where((_, bit) => (directions & (1 << bit)) != 0))
                {
                    cases++;
                    Check(text, direction, null, levels, order, line, failures);
                }
            }
        }

        Assert.Empty(failures);
        Assert.True(cases > 700_000, $"Only {cases} cases were found.");
    }

    [Fact]
    public void All_cases_of_BidiCharacterTest_pass()
    {
        var cases = 0;
        var failures = new List<string>();
        foreach (var line in UnicodeTestFile.Lines("BidiCharacterTest.txt"))
        {
            var fields = line.Split(';');
            var text = string.Concat(Words(fields[0]).Select(hex => new Rune(Convert.ToInt32(hex, 16)).ToString()));
            var direction = fields[1] == "0" ? TextDirection.LeftToRight : fields[1] == "1" ? TextDirection.RightToLeft : TextDirection.Auto;
            var level = byte.Parse(fields[2], CultureInfo.InvariantCulture);
            cases++;
            Check(text, direction, level, Words(fields[3]), Numbers(fields[4]), line, failures);
        }

        Assert.Empty(failures);
        Assert.True(cases > 90_000, $"Only {cases} cases were found.");
    }

    private static void Check(
        string text, TextDirection direction, byte? paragraphLevel, string[] levels, int[] order, string line, List<string> failures)
    {
        var paragraph = new BidiParagraph(text, direction);
        var resolved = paragraph.Levels.IsEmpty ? new byte[text.Length] : paragraph.Levels.ToArray();
        resolved.AsSpan(paragraph.TrailingStart(0, text.Length)).Fill(paragraph.Level);
        var byCharacter = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]))
            {
                Assert.Equal(resolved[i - 1], resolved[i]);
            }
            else
            {
                byCharacter.Add(resolved[i]);
            }
        }

        // Those that rule X9 takes out have no level and no place.
        var kept = Enumerable.Range(0, levels.Length).Where(i => levels[i] != "x").ToArray();
        var keptLevels = Array.ConvertAll(kept, i => byCharacter[i]);
        var places = Array.ConvertAll(BidiParagraph.VisualOrder(keptLevels), i => kept[i]);
        var expectedLevels = Array.ConvertAll(kept, i => byte.Parse(levels[i], CultureInfo.InvariantCulture));
        var isRight = byCharacter.Count == levels.Length && keptLevels.AsSpan().SequenceEqual(expectedLevels)
            && places.AsSpan().SequenceEqual(order) && (paragraphLevel ?? paragraph.Level) == paragraph.Level;
        if (!isRight && failures.Count < 20)
        {
            failures.Add($"{line}, {direction}: level {paragraph.Level}, levels {string.Join(' ', byCharacter)}, order {string.Join(' ', places)}");
        }
    }

    private static string[] Words(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static int[] Numbers(string list) => Array.ConvertAll(Words(list), number => int.Parse(number, CultureInfo.InvariantCulture));
}
