using System.Text.Json;

namespace Explainer.Studio.Tests;

/// <summary>What a page asks of the text that it writes.</summary>
public sealed class WritingTests
{
    [Fact]
    public async Task Questions_about_the_text_are_answered_as_the_language_server_answers_them()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address);
        var items = (await AskAsync(page, "completion", At(3, 20))).GetProperty("result").GetProperty("items").EnumerateArray().Select(i => i.GetProperty("label").GetString()!).ToList();
        Assert.Contains("Shape", items);
        Assert.Contains("**width**", (await AskAsync(page, "hover", At(3, 28))).GetProperty("result").GetProperty("contents").GetProperty("value").GetString(), StringComparison.Ordinal);
        var box = At(6, 57);
        Assert.Equal(3, (await AskAsync(page, "definition", box)).GetProperty("result").GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
        Assert.Equal(2, (await AskAsync(page, "references", box)).GetProperty("result").GetArrayLength());
        var changes = (await AskAsync(page, "rename", new { textDocument = new { uri = "" }, position = new { line = 6, character = 57 }, newName = "cube" }))
            .GetProperty("result").GetProperty("changes").GetProperty("").EnumerateArray().ToList();
        Assert.Equal(3, changes.Count);
        Assert.All(changes, c => Assert.Equal("cube", c.GetProperty("newText").GetString()));
        Assert.True((await AskAsync(page, "foldingRange", Whole)).GetProperty("result").GetArrayLength() > 0);
        Assert.Equal("elements", (await AskAsync(page, "documentSymbol", Whole)).GetProperty("result")[2].GetProperty("name").GetString());
    }

    [Fact]
    public async Task What_mends_a_mistake_is_offered_once_the_mistake_is_known()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.SayAsync(new { kind = "text", version = 2, text = Studio.Film.Replace("show: word", "show: wrd", StringComparison.Ordinal) });
        await page.HearAsync("state", m => m.GetProperty("version").GetInt32() == 2);
        var action = (await AskAsync(page, "codeAction", new { textDocument = new { uri = "" }, range = new { start = new { line = 7, character = 0 }, end = new { line = 7, character = 90 } } }, version: 2)).GetProperty("result")[0];
        Assert.Equal("Change to word", action.GetProperty("title").GetString());
        Assert.Equal("word", action.GetProperty("edit").GetProperty("changes").GetProperty("")[0].GetProperty("newText").GetString());
    }

    [Fact]
    public async Task What_cannot_be_answered_has_a_sentence_and_the_session_goes_on()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address);
        foreach (var (method, given, version) in new (string, object?, int)[]
        {
            ("nothing", Whole, 1), ("hover", null, 1), ("hover", new { position = 1 }, 1), ("hover", At(3, 3), 7), ("rename", new { textDocument = new { uri = "" }, position = new { line = 6, character = 57 }, newName = "Not One" }, 1),
        })
        {
            var answer = await AskAsync(page, method, given, version);
            Assert.False(answer.TryGetProperty("result", out _), method);
            Assert.EndsWith(".", answer.GetProperty("error").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(JsonValueKind.Null, (await AskAsync(page, "hover", At(900, 900))).GetProperty("result").ValueKind);
        Assert.Equal(3, (await AskAsync(page, "documentSymbol", Whole)).GetProperty("result")[3].GetProperty("range").GetProperty("start").GetProperty("line").GetInt32() - 2);
    }

    private static object Whole => new { textDocument = new { uri = "" } };

    private static object At(int line, int character) => new { textDocument = new { uri = "" }, position = new { line, character } };

    private static int count;

    private static async Task<JsonElement> AskAsync(TestPage page, string method, object? given, int version = 1)
    {
        var order = ++count;
        await page.SayAsync(new { kind = "ask", order, version, method = "textDocument/" + method, @params = given });
        return await page.HearAsync("answer", m => m.GetProperty("order").GetInt32() == order);
    }
}
