using FsCheck;
using FsCheck.Fluent;

namespace Explainer.Storyboards.Tests;

/// <summary>Storyboards that were valid before something happened to them: no exception, and always a film or a reason why not.</summary>
[Trait("Pace", "Slow")]
public sealed class FuzzTests
{
    private static readonly string Story = File.ReadAllText(Path.Combine(Repository.Root, "storyboards", "prefill-vs-decode.yaml"));
    private static readonly string[] Tokens =
        [":", "-", "[", "]", "{", "}", "\"", "'", "#", "&a", "*a", "!t", "|", ">", "%", "@", "`", "\t", "\n", "  ", "0", "-1", "1e9", ".nan", "null", "~", "$x", "{x}", "at", "show", "use: a", "\u2028", "\ud83d\ude00", "\u4e2d"];

    [Fact]
    public void Changed_characters_never_end_in_an_exception() => Check(
        from edits in Gen.Choose(1, 6).SelectMany(n => Gen.ArrayOf(Edit(), n))
        select edits);

    [Fact]
    public void Lines_moved_and_doubled_never_end_in_an_exception()
    {
        var lines = Story.Split('\n');
        var gen = from from_ in Gen.Choose(0, lines.Length - 1)
                  from count in Gen.Choose(1, 4)
                  from to in Gen.Choose(0, lines.Length - 1)
                  from indent in Gen.Choose(0, 4)
                  select (from_, count, to, indent);
        Prop.ForAll(gen.ToArbitrary(), move =>
        {
            var moved = lines.Skip(move.from_).Take(move.count).Select(l => new string(' ', move.indent) + l);
            Survives(string.Join('\n', lines.Take(move.to).Concat(moved).Concat(lines.Skip(move.to))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261121, 1));
    }

    [Fact]
    public void Every_prefix_of_a_storyboard_ends_in_diagnostics()
    {
        for (var length = 0; length < Story.Length; length += 61)
        {
            Survives(Story[..length]);
        }
    }

    private static Gen<(int At, int Removed, string Added)> Edit() =>
        from at in Gen.Choose(0, Story.Length - 1)
        from removed in Gen.Choose(0, 5)
        from added in Gen.Elements(Tokens)
        select (at, removed, added);

    private static void Check(Gen<(int At, int Removed, string Added)[]> edits) => Prop.ForAll(edits.ToArbitrary(), changes =>
    {
        var text = Story;
        foreach (var (at, removed, added) in changes)
        {
            var start = Math.Min(at, text.Length);
            text = text[..start] + added + text[Math.Min(text.Length, start + removed)..];
        }

        Survives(text);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261121, 1));

    private static void Survives(string text)
    {
        var result = Compiler.Compile(text);
        Assert.Equal(result.HasErrors, result.Timeline is null);
        Assert.All(result.Diagnostics, d => Assert.True(d.Span is null || d.Span.Line <= d.Span.Source.LineCount));
    }
}
