using System.Globalization;
using System.Text;
using Explainer.Core.Text;

namespace Explainer.Core.Tests.Text;

/// <summary>Every case of Unicode's own file for UAX 14.</summary>
public sealed class LineBreakConformanceTests
{
    [Fact]
    public void All_cases_of_LineBreakTest_pass()
    {
        var cases = 0;
        var failures = new List<string>();
        foreach (var line in UnicodeTestFile.Lines("LineBreakTest.txt"))
        {
            var text = new StringBuilder();
            var expected = new StringBuilder();
            foreach (var word in line.Split(' '))
            {
                if (word is "÷" or "×")
                {
                    expected.Append(word);
                }
                else
                {
                    var character = new Rune(int.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
                    text.Append(character);
                    expected.Append('×', character.Length - 1);
                }
            }

            var found = string.Concat(LineBreaks.Of(text.ToString()).Select(b => b == LineBreak.Prohibited ? '×' : '÷'));
            cases++;
            if (found != expected.ToString())
            {
                failures.Add($"{line}: {found}");
            }
        }

        Assert.Empty(failures.Take(20));
        Assert.True(cases > 7_000, $"Only {cases} cases were found.");
    }
}
