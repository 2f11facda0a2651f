using System.Globalization;
using System.Text;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Scenes;
using Explainer.Storyboards.Model;

namespace Explainer.Storyboards.Tests.Wrong;

/// <summary>
/// Every kind of value written wrong in every kind of way, made from the definitions: what is told of each is in the golden beside this file,
/// for a person to read. A new component, prop or verb is among them by itself.
/// </summary>
public sealed class WrongTests
{
    public static readonly string Folder = Repository.At("tests/Explainer.Storyboards.Tests/Broken");

    public static readonly CompileOptions Options = new() { Typesetter = new FixedTypesetter(), Pictures = new OnePicture() };

    [Fact]
    public void Props() => Compare("props", PropCases.All);

    [Fact]
    public void Verbs() => Compare("verbs", VerbCases.All);

    [Fact]
    public void Sections() => Compare("sections", SectionCases.All);

    [Fact]
    public void Forms() => Compare("forms", FormCases.All);

    [Fact]
    public void Limits()
    {
        var text = new StringBuilder();
        foreach (var (name, yaml) in LimitCases.All)
        {
            var told = Compiler.Compile(yaml).Diagnostics;
            text.Append(name).Append('\n').Append(told.IsEmpty ? "    nothing is told\n" : "");
            foreach (var mistake in told.Take(2))
            {
                text.Append(CultureInfo.InvariantCulture, $"    {mistake.Span?.Line}:{mistake.Span?.Column} {mistake.Code}: {mistake.Message} = {mistake.Remedy}\n");
            }

            text.Append(told.Length > 2 ? string.Create(CultureInfo.InvariantCulture, $"    and {told.Length - 2} more\n") : "");
        }

        Golden.Text("tests/Explainer.Storyboards.Tests/Wrong/limits.txt", text.ToString());
    }

    // Each case of the goldens is a storyboard of its own; the tests above hold each to what it is told.
    [Fact]
    public void More_than_500_broken_storyboards_are_told_of()
    {
        var told = 0;
        foreach (var golden in Directory.EnumerateFiles(Repository.At("tests/Explainer.Storyboards.Tests/Wrong"), "*.txt"))
        {
            var lines = File.ReadAllLines(golden);
            told += Enumerable.Range(1, lines.Length - 1).Count(i =>
                !lines[i - 1].StartsWith(' ') && !lines[i - 1].StartsWith("== ", StringComparison.Ordinal)
                && lines[i].StartsWith("    ", StringComparison.Ordinal) && !lines[i].Equals("    nothing is told", StringComparison.OrdinalIgnoreCase));
        }

        Assert.True(told > 500, $"Of {told} storyboards something is told.");
    }

    private static void Compare(string name, IEnumerable<(string Group, WrongCase Case)> cases)
    {
        var text = new StringBuilder();
        var count = 0;
        foreach (var group in cases.GroupBy(c => c.Group))
        {
            text.Append("== ").Append(group.Key).Append('\n');
            foreach (var (_, wrong) in group)
            {
                text.Append(wrong.Told());
                count++;
            }
        }

        // What is told of nothing, twice or elsewhere is allowed one by one, by the golden; that the suite is whole is asserted here.
        Assert.True(count > 100, $"There are only {count} cases.");
        Golden.Text($"tests/Explainer.Storyboards.Tests/Wrong/{name}.txt", text.ToString());
    }

    private sealed class OnePicture : IPictureSource
    {
        public Picture Load(string path) => new(PictureFormat.Svg, "<svg/>"u8.ToArray(), new Size(10, 10));

        public IReadOnlyList<string> NotDrawn(Picture picture) => [];
    }
}
