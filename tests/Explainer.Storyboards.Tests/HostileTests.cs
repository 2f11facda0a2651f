using System.Diagnostics;
using System.Text;
using Explainer.Storyboards.Compiling;

namespace Explainer.Storyboards.Tests;

/// <summary>Files made to exhaust. The limits of time and memory are wide: they tell exhaustion from work, not fast from slow.</summary>
[Trait("Pace", "Slow")]
public sealed class HostileTests
{
    private const string Beats = "beats:\n  - { id: one, duration: 4s }\n";

    public static TheoryData<string, string> Texts() => new()
    {
        { "too-many-nodes", "title: t\nelements:\n" + Repeat(150_000, i => $" a{i}: {{component: Label, text: x}}\n")[..4_000_000] },
        { "too-many-elements", "title: t\nelements:\n" + Repeat(25_000, i => $" a{i}: {{component: Label, text: x}}\n") + Beats },
        { "too-many-actions", "title: t\nelements: { a: { component: Label, text: x } }\n" + Beats.Replace(" }\n", ", actions: [" + Repeat(50_100, _ => "{pulse: a},") + "] }\n", StringComparison.Ordinal) },
        { "too-many-mistakes", "title: t\nelements:\n" + Repeat(15_000, i => $" A{i}: {{component: Lbl, text: x}}\n") + Beats },
        { "too-many-mistakes", "title: t\nvoice:\n" + Repeat(80_000, _ => " a: b\n") + Beats },
        { "too-long", "title: t\nbeats:\n  - { id: one, duration: 1000000000s }\n" },
        { "too-long", "title: t\nbeats:\n  - { id: one, time: 0-1000000000000000000000000 }\n" },
        { "too-large", "title: t\nvideo: { size: 100000x100000 }\n" + Beats },
        { "not-a-number", "title: t\nelements: { a: { component: Label, text: x, scale: .nan, at: [.inf, -.inf] } }\n" + Beats },
        { "not-a-number", "title: t\nelements: { a: { component: Label, text: x, scale: 1e999 } }\n" + Beats },
        { "text-too-long", "title: t\nelements: { a: { component: Label, text: " + new string('x', 3_000_000) + " } }\n" + Beats },
        { "text-too-long", "title: t\nelements: { a: { component: Label, text: \"" + Repeat(500_000, _ => "word ") + "\" } }\n" + Beats },
        { "nesting-too-deep", "title: t\nvoice: " + new string('[', 500_000) },
        { "nesting-too-deep", "title: t\nvoice: " + Repeat(500_000, _ => "{a: ") },
        { "nesting-too-deep", "title: t\nvoice:\n" + Repeat(1_500, i => new string(' ', i) + "- \n") },
        { "nesting-too-deep", "title: t\ntemplates:\n  a: { use: a }\nelements: { x: { use: a } }\n" + Beats },
        { "too-many-elements", "title: t\ntemplates:\n" + Repeat(12, i => $"  t{i}: {{ component: Group, children: [" + Repeat(10, _ => $"{{ use: t{i + 1} }},") + "] }\n") + "  t12: { component: Label, text: x }\nelements: { x: { use: t0 } }\n" + Beats },
        { "text-too-long", "title: t\ntemplates:\n" + Repeat(20, i => $"  t{i}: {{ parameters: {{ a: null }}, use: t{i + 1}, a: $a$a$a$a$a$a$a$a }}\n") + "elements: { x: { use: t0, a: xxxxxxxx } }\n" + Beats },
        { "bad-format", "title: t\ndata: { a: { reference: 1, source: s, format: \"" + new string('0', 10_000) + "\" } }\n" + Beats },
        { "bad-loop", "title: t\nelements:\n  a-$i: { for: { i: 1..1000000000 }, component: Label, text: x }\n" + Beats },
        { "bad-loop", "title: t\nelements: { a: { component: Label, text: x } }\nbeats:\n  - id: one\n    duration: 4s\n    actions: [{ for: { i: 1..2000 }, do: [{ for: { j: 1..2000 }, pulse: a }] }]\n" },
        { "bad-loop", "title: t\nelements: { a: { component: Label, text: x } }\nbeats:\n  - id: one\n    duration: 4s\n    actions: [{ repeat: 2000000000, every: 0.1s, do: [{ pulse: a }] }]\n" },
        { "bad-loop", "title: t\nelements: { a: { component: Label, text: x } }\nbeats:\n  - id: one\n    duration: 4s\n    actions: [{ repeat: 20000, every: 0.1s, do: [" + Repeat(20_000, _ => "{pulse: a},") + "] }]\n" },
        { "bad-loop", "title: t\nelements:\n  a-$i: { for: { i: 1..19000 }, component: Group, children: [" + Repeat(10_000, _ => "{ component: Label, text: x },") + "] }\n" + Beats },
        { "bad-expression", "title: t\ndata:\n" + Repeat(50_000, i => $"  f{i}: {{ value: \"{{= f{i + 1} + 1 }}\" }}\n") + "  f50000: { reference: 1, source: s }\n" + Beats },
        { "bad-expression", "title: t\nelements: { a: { component: Label, text: \"{= " + new string('(', 1_500) + " }\" } }\n" + Beats },
        { "bad-expression", "title: t\ndata:\n" + Repeat(200, i => $"  f{i}: {{ value: \"{{= f{(i + 1) % 200} + 1 }}\" }}\n") + Beats },
        { "nesting-too-deep", Repeat(100_000, _ => "? ") },
        { "yaml-syntax", "title: t\n" + Repeat(100_000, _ => "x\n") },
        { "yaml-syntax", "a: '" + new string('\n', 1_000_000) },
        { "wrong-type", new string('-', 1_000_000) },
        { "unknown-anchor", Repeat(20_000, i => $"k{i}: [*a, *b]\n") },
        { "circular-placement", "title: t\nelements:\n" + Repeat(15_000, i => $" a{i}: {{component: Connector, from: a{(i + 1) % 15_000}, to: a{(i + 2) % 15_000}}}\n") + Beats },
        { "nesting-too-deep", "title: t\nelements:\n a0: {component: Label, text: x}\n" + Repeat(4_000, i => $" a{i + 1}: {{component: Connector, from: a{i}, to: a{i}}}\n") + Beats },
        { "circular-placement", "title: t\nelements:\n g:\n  component: Group\n  children:\n" + Repeat(6_000, i => $"   p{i}: {{ component: Particles, count: 1 }}\n") + "beats:\n - id: one\n   duration: 4s\n   actions:\n" + Repeat(6_000, i => $"    - {{ gather: p{i}, into: g }}\n") },
        { "too-much-motion", "title: t\nelements:\n q: { component: Particles, count: 1 }\n g:\n  component: Group\n  children:\n" + Repeat(1_500, i => $"   p{i}: {{ component: Text, text: x, typed: 0 }}\n") + "beats:\n - id: one\n   duration: 400s\n   actions:\n" + Repeat(3_000, i => FormattableString.Invariant($"    - {{ at: {i * 0.1:0.0}s, gather: q, into: g, over: 0.1s }}\n")) },
        { "circular-placement", "title: t\nelements:\n" + Repeat(15_000, i => $" a{i}: {{component: Label, text: x, below: a{(i + 1) % 15_000}}}\n") + Beats },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_hostile_text_ends_in_diagnostics(string code, string yaml)
    {
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = Compiler.Compile(yaml);
        Assert.Contains(result.Diagnostics, d => d.Code == code);
        Assert.Null(result.Timeline);
        Assert.All(result.Diagnostics, d => Assert.NotNull(d.Span));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");

        // Of this thread: other tests run beside it.
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(taken < 3L << 30, $"It took {taken >> 20} MiB.");
    }

    [Fact]
    public void A_long_chain_of_neighbours_is_placed()
    {
        var yaml = "title: t\nelements:\n" + Repeat(5_000, i => $" a{i}: {{component: Label, text: x, {(i == 4_999 ? "at: top" : $"below: a{i + 1}")}}}\n") + Beats;
        Assert.NotNull(Compiler.Compile(yaml).Timeline);
    }

    [Theory]
    [InlineData("encoding", "utf-16")]
    [InlineData("encoding", "utf-16BE")]
    [InlineData("encoding", "utf-32")]
    [InlineData("encoding", "latin1")]
    public void Another_encoding_is_named(string code, string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes("title: caf\u00e9\n" + Beats);
        Assert.Equal(code, Assert.Single(CompileBytes(bytes).Diagnostics).Code);
    }

    [Fact]
    public void A_null_byte_is_pointed_at()
    {
        var diagnostic = Assert.Single(CompileBytes(Encoding.UTF8.GetBytes("title: a\nauthor: b\0c\n" + Beats)).Diagnostics);
        Assert.Equal(("null-byte", 2, 10), (diagnostic.Code, diagnostic.Span!.Line, diagnostic.Span.Column));
    }

    [Fact]
    public void A_byte_order_mark_changes_nothing() =>
        Assert.Empty(CompileBytes([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("title: a\n" + Beats)]).Diagnostics);

    [Fact]
    public void A_file_that_is_too_large_is_not_read() =>
        Assert.Equal("file-too-large", Assert.Single(CompileBytes(new byte[5 << 20])!.Diagnostics).Code);

    [Theory]
    [InlineData("nowhere.yaml")]
    [InlineData("/")]
    [InlineData("/dev/zero")]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_file_that_cannot_be_read_is_told(string path) =>
        Assert.Equal("file-missing", Assert.Single(StoryboardCompiler.Compile(path, Compiler.Options).Diagnostics).Code);

    private static CompileResult CompileBytes(byte[] bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(path, bytes);
        try
        {
            return StoryboardCompiler.Compile(path, Compiler.Options);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Repeat(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(part(i));
        }

        return text.ToString();
    }
}
