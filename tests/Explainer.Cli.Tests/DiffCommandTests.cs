using System.Text.Json;

namespace Explainer.Cli.Tests;

/// <summary>How two states of a film differ, as it is told.</summary>
public sealed class DiffCommandTests
{
    private const string Film = """
        title: Small
        video: { size: 320x180, fps: 10 }
        elements:
          word: { component: Text, text: Milk, size: 300, at: center }
        beats:
          - { id: one, duration: 1s, voiceover: One. }
          - { id: two, duration: 1s, voiceover: Two., actions: [ { at: 0.2s, show: word, enter: none } ] }
        """;

    [Fact]
    public void JsonSaysTheSameAsTheText()
    {
        using var scratch = new Scratch();
        var old = scratch.Write("old.yaml", Film);
        var now = scratch.Write("now.yaml", Film.Replace("Milk", "Bread", StringComparison.Ordinal));
        var text = Runner.Run("diff", old, now, "--moments", "0");
        Assert.Equal(1, text.Code);
        Assert.Contains("prop word.text: Milk -> Bread", text.Output, StringComparison.Ordinal);
        var json = Runner.Run("diff", old, now, "--moments", "0", "--json");
        Assert.Equal(1, json.Code);
        using var document = JsonDocument.Parse(json.Output);
        Assert.False(document.RootElement.GetProperty("same").GetBoolean());
        Assert.Equal("changed", document.RootElement.GetProperty("beats")[1].GetProperty("change").GetString());
        Assert.Equal("Bread", document.RootElement.GetProperty("props")[0].GetProperty("after").GetString());
        Assert.Equal(ExitCode.Success, Runner.Run("diff", old, old).Code);
    }
}
