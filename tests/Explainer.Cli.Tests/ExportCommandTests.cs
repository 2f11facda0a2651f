namespace Explainer.Cli.Tests;

/// <summary>The page of a film as a command makes it. How it looks and acts is tested with its project.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private readonly Scratch scratch = new();

    public ExportCommandTests() => scratch.Write(
        "film.yaml", "title: { en: Film, zh: \"\u7535\u5f71\" }\nlanguages: [en, zh]\nvideo: { size: 320x180, fps: 10 }\nbeats: [ { id: one, duration: 1s } ]\n");

    private string Film => scratch.At("film.yaml");

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_page_holds_the_film_and_the_notes_and_nothing_lies_beside_it()
    {
        Assert.Equal(0, Runner.Run("notes", Film, "--add", "Too <small>", "--at", "0.5s", "--author", "ann").Code);
        var outcome = Runner.Run("export", Film, "-o", scratch.At("page.html"), "--quality", "draft", "--no-cache");
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains("page.html: 1s of film at 320x180", outcome.Error, StringComparison.Ordinal);
        var page = File.ReadAllText(scratch.At("page.html"));
        Assert.Contains("data:video/mp4;base64,", page, StringComparison.Ordinal);
        Assert.Contains("Too &lt;small&gt;", page, StringComparison.Ordinal);
        Assert.Equal(["film.notes.yaml", "film.yaml", "page.html"], scratch.Everything);
    }

    [Fact]
    public void Each_language_has_a_page_and_programs_are_told_of_it()
    {
        var outcome = Runner.Run("export", Film, "-o", scratch.At("page.html"), "--lang", "all", "--scale", "0.5", "--quality", "draft", "--no-cache", "--json");
        Assert.True(outcome.Code == 0, outcome.Output);
        Assert.Contains("page.zh.html\"}", outcome.Output.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("width=\"160\" height=\"90\"", File.ReadAllText(scratch.At("page.en.html")), StringComparison.Ordinal);
        Assert.Contains("<h1 lang=\"zh\" dir=\"auto\">\u7535\u5f71</h1>", File.ReadAllText(scratch.At("page.zh.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slides.pptx", "PK")]
    [InlineData("Slides.PDF", "%PDF-")]
    public void Slides_are_made_by_name_without_ffmpeg_and_in_each_language(string name, string begins)
    {
        var outcome = Runner.Run("export", Film, "-o", scratch.At(name));
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains($"{name}: 1 slide, ", outcome.Error, StringComparison.Ordinal);
        Assert.StartsWith(begins, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(scratch.At(name))), StringComparison.Ordinal);
        Assert.Equal(0, Runner.Run("export", Film, "-o", scratch.At(name), "--lang", "all", "--scale", "0.5", "--size", "180x320").Code);
        Assert.Equal(4, scratch.Everything.Count);
    }

    [Fact]
    public void What_cannot_be_made_is_told_and_nothing_is_written()
    {
        AssertEnds(2, "unknown-export", "-o", scratch.At("page.mp4"));
        AssertEnds(2, "unknown-export", "-o", scratch.At("page"));
        AssertEnds(2, "only-for-pages", "-o", scratch.At("slides.pptx"));
        AssertEnds(2, "bad-value", "--scale", "big");
        AssertEnds(2, "no-such-folder", "-o", scratch.At("a", "b", "page.html"));
        scratch.Write("film.notes.yaml", "notes: 7\n");
        AssertEnds(1, "notes-file");
        scratch.Write("film.yaml", "titel: T\n");
        AssertEnds(1, "unknown-key");

        void AssertEnds(int code, string rule, params string[] arguments)
        {
            var outcome = Runner.Run(["export", Film, "--no-cache", .. arguments]);
            Assert.True(outcome.Code == code, $"{outcome.Code} {outcome.Error}");
            Assert.Contains($"error {rule}:", outcome.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(scratch.Everything, f => !f.EndsWith(".yaml", StringComparison.Ordinal));
        }
    }
}
