using System.Text;
using System.Text.Json.Nodes;

namespace Explainer.Editing.Tests.Agents;

/// <summary>What the tools do, and that nothing outside of the folder is reached through any of them.</summary>
public sealed class AgentToolTests : IDisposable
{
    private readonly Agent agent = new();

    public void Dispose() => agent.Dispose();

    [Fact]
    public void The_guide_and_the_components_are_those_of_the_commands()
    {
        Assert.Contains("## ", agent.Text("guide"), StringComparison.Ordinal);
        Assert.Contains("GPUGauge", agent.Text("components"), StringComparison.Ordinal);
        Assert.StartsWith("Text\n", agent.Text("components", "name", "Text"), StringComparison.Ordinal);
        Assert.Contains("unknown-component", agent.Refused("components", "name", "Txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_tells_mistakes_with_their_places_relative_to_the_folder()
    {
        agent.Scratch.Write("in/sub/bad.yaml", Agent.Film.Replace("component: Text", "component: Txt", StringComparison.Ordinal));
        var bad = JsonNode.Parse(agent.Text("check", "file", "sub/bad.yaml"))!;
        Assert.False(bad["ok"]!.GetValue<bool>());
        var wrong = bad["diagnostics"]![0]!;
        Assert.Equal(("sub/bad.yaml", 4, "error"), (wrong["file"]!.GetValue<string>(), wrong["line"]!.GetValue<int>(), wrong["severity"]!.GetValue<string>()));
        Assert.Empty(bad["films"]!.AsArray());
        var good = JsonNode.Parse(agent.Text("check", "file", "film.yaml"))!;
        Assert.True(good["ok"]!.GetValue<bool>());
        Assert.Equal("one", good["films"]![0]!["beats"]![0]!["id"]!.GetValue<string>());
        Assert.Contains("agent-argument", agent.Refused("check", "file", "film.yaml", "size", "huge"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_come_as_png()
    {
        foreach (var result in new[] { agent.ToolGiven("still", """{"file":"film.yaml","beat":"one","at":"0.5s","width":160}"""), agent.ToolGiven("sheet", """{"file":"film.yaml","columns":1}""") })
        {
            Assert.Null(result["isError"]);
            Assert.Equal("image/png", result["content"]![1]!["mimeType"]!.GetValue<string>());
            Assert.Equal("PNG", Encoding.ASCII.GetString(Convert.FromBase64String(result["content"]![1]!["data"]!.GetValue<string>()), 1, 3));
        }

        Assert.Contains("160x90", agent.ToolGiven("still", """{"file":"film.yaml","width":160}""")["content"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("outside-film", agent.Refused("still", "file", "film.yaml", "at", "9s"), StringComparison.Ordinal);
        Assert.Contains("unknown-beat", agent.Refused("still", "file", "film.yaml", "beat", "two"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_leaves_a_byte_order_mark_where_it_is()
    {
        var path = agent.Scratch.At("in", "marked.yaml");
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Agent.Film)]);
        agent.ToolGiven("edit", """{"file":"marked.yaml","operation":"set","path":"title","value":"New"}""");
        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Agent.Film.Replace("title: T", "title: New", StringComparison.Ordinal))], File.ReadAllBytes(path));
    }

    [Fact]
    public void The_outline_has_the_paths_that_edits_take()
    {
        var outline = JsonNode.Parse(agent.Text("outline", "file", "film.yaml"))!;
        var elements = outline["parts"]!.AsArray().Single(p => p!["name"]!.GetValue<string>() == "elements")!["parts"]![0]!;
        Assert.Equal(("a", "Text", "elements.a", 4), (Name(elements), elements["detail"]!.GetValue<string>(), elements["path"]!.GetValue<string>(), elements["line"]!.GetValue<int>()));
        var beat = outline["parts"]!.AsArray().Single(p => p!["name"]!.GetValue<string>() == "beats")!["parts"]![0]!;
        Assert.Equal(("one", "beats[0]"), (Name(beat), beat["path"]!.GetValue<string>()));
        Assert.Equal(1, outline["film"]!["seconds"]!.GetValue<double>());
        Assert.Equal("6:   - { id: one, duration: 1s, actions: [ { at: 0s, show: a } ] }\n", agent.Text("read", "file", "film.yaml", "path", "beats[0]"));
        Assert.StartsWith("1: title: T\n", agent.Text("read", "file", "film.yaml"), StringComparison.Ordinal);
        Assert.Equal("""["film.yaml"]""", agent.Text("outline"));

        static string Name(JsonNode part) => part["name"]!.GetValue<string>();
    }

    [Fact]
    public void Edits_change_what_they_say_and_keep_the_rest()
    {
        var edited = JsonNode.Parse(agent.Text("edit", "file", "film.yaml", "operation", "set", "path", "elements.a.text", "value", "Hello"))!;
        Assert.Equal((4, true), (edited["firstLine"]!.GetValue<int>(), edited["ok"]!.GetValue<bool>()));
        Assert.Equal("  a: { component: Text, text: Hello, at: center } # stays", edited["lines"]![0]!.GetValue<string>());
        Assert.Null(agent.ToolGiven("edit", """{"file":"film.yaml","operation":"insert","path":"elements.b","value":{"component":"Text","text":"x: y","at":["50%","80%"]}}""")["isError"]);
        agent.Text("edit", "file", "film.yaml", "operation", "insert", "path", "beats[0].actions[1]", "value", "{ at: 0.2s, show: b }");
        Assert.Null(agent.ToolGiven("edit", """{"file":"film.yaml","operation":"move","path":"elements.b","index":0}""")["isError"]);
        agent.Text("edit", "file", "film.yaml", "operation", "remove", "path", "beats[0].actions[0]");
        agent.Text("edit", "file", "film.yaml", "operation", "replace", "old", "title: T", "text", "title: New");
        Assert.Equal(
            """
            title: New
            video: { size: 320x180, fps: 10 }
            elements:
              b: { component: Text, text: "x: y", at: [ 50%, 80% ] }
              a: { component: Text, text: Hello, at: center } # stays
            beats:
              - { id: one, duration: 1s, actions: [ { at: 0.2s, show: b } ] }

            """,
            File.ReadAllText(agent.Scratch.At("in", "film.yaml")));
        var broken = JsonNode.Parse(agent.Text("edit", "file", "film.yaml", "operation", "set", "path", "elements.a.component", "value", "Txt"))!;
        Assert.False(broken["ok"]!.GetValue<bool>());
        Assert.Equal(5, broken["diagnostics"]![0]!["line"]!.GetValue<int>());
    }

    [Fact]
    public void Notes_are_listed_added_and_resolved()
    {
        Assert.Empty(JsonNode.Parse(agent.Text("notes", "file", "film.yaml"))!["notes"]!.AsArray());
        var added = agent.ToolGiven("add_note", """{"file":"film.yaml","text":"Too small","at":"0.4s","x":0.5,"y":0.25}""")["content"]![0]!["text"]!.GetValue<string>();
        Assert.Contains("""{"id":"n1","time":0.4,"beat":"one","x":0.5,"y":0.25,"author":"agent","text":"Too small","resolved":false}""", added, StringComparison.Ordinal);
        Assert.Contains("\"resolved\":true", agent.Text("resolve_note", "file", "film.yaml", "id", "n1"), StringComparison.Ordinal);
        Assert.Contains("error unknown-note:", agent.Refused("resolve_note", "file", "film.yaml", "id", "n2"), StringComparison.Ordinal);
        Assert.Contains("error agent-argument:", agent.Refused("add_note", "file", "film.yaml", "text", "One", "at", "soon"), StringComparison.Ordinal);
        Assert.True(agent.ToolGiven("add_note", """{"file":"film.yaml","text":"One","at":"0s","x":0.5}""")["isError"]!.GetValue<bool>());
        Assert.True(agent.ToolGiven("add_note", """{"file":"film.yaml","text":"One","at":"0s","x":5,"y":0}""")["isError"]!.GetValue<bool>());
        agent.Scratch.Write("in/film.notes.yaml", "notes: 7\n");
        Assert.Contains("film.notes.yaml", JsonNode.Parse(agent.Text("notes", "file", "film.yaml"))!["diagnostics"]![0]!["file"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"operation":"set","path":"elements.c","value":"1"}""", "edit-refused")]
    [InlineData("""{"operation":"set","path":"a..b","value":"1"}""", "edit-refused")]
    [InlineData("""{"operation":"set","path":"","value":"1"}""", "edit-refused")]
    [InlineData("""{"operation":"set","path":"title","value":"[1"}""", "edit-refused")]
    [InlineData("""{"operation":"set","path":"title"}""", "agent-argument")]
    [InlineData("""{"operation":"insert","path":"elements.a","value":"1"}""", "edit-refused")]
    [InlineData("""{"operation":"insert","path":"title.b","value":"1"}""", "edit-refused")]
    [InlineData("""{"operation":"insert","path":"elements[0]","value":"1"}""", "edit-refused")]
    [InlineData("""{"operation":"move","path":"elements.a","index":9}""", "edit-refused")]
    [InlineData("""{"operation":"move","path":"elements.a"}""", "agent-argument")]
    [InlineData("""{"operation":"replace","old":"e","text":"x"}""", "edit-refused")]
    [InlineData("""{"operation":"replace","old":"","text":"x"}""", "edit-refused")]
    [InlineData("""{"operation":"create","text":"title: X"}""", "edit-refused")]
    [InlineData("""{"operation":"delete"}""", "agent-argument")]
    [InlineData("""{"operation":"set","path":7}""", "agent-argument")]
    [InlineData("""{"operation":"set","pth":"title"}""", "agent-argument")]
    [InlineData("""{"operation":"set","path":"title","value":"\ud800"}""", "agent-argument")]
    public void An_edit_that_cannot_be_made_changes_nothing(string arguments, string code)
    {
        var given = JsonNode.Parse(arguments.Replace("\\ud800", "x", StringComparison.Ordinal))!.AsObject();
        var text = arguments.Contains("ud800", StringComparison.Ordinal) ? "{\"file\":\"film.yaml\"," + arguments[1..] : With(given);
        var result = agent.ToolGiven("edit", text);
        Assert.True(result["isError"]!.GetValue<bool>());
        Assert.Contains($"error {code}:", result["content"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(Agent.Film, File.ReadAllText(agent.Scratch.At("in", "film.yaml")));

        static string With(JsonObject given)
        {
            given["file"] = "film.yaml";
            return given.ToJsonString();
        }
    }

    public static TheoryData<string> Outside =>
    [
        "../outside.yaml", "sub/../../outside.yaml", "link.yaml", "folder/outside.yaml", ".git/config.yaml", ".github/workflows/ci.yml", "hidden.yaml", "film.txt", "notes.notes.yaml", "",
        "/etc/hostname", "nul\0l.yaml", "missing.yaml", "sub",
    ];

    [Theory]
    [MemberData(nameof(Outside))]
    public void Nothing_outside_of_the_folder_is_read_or_written(string name)
    {
        var outside = agent.Scratch.Write("outside.yaml", "secret: yes\n");
        agent.Scratch.Write("in/.github/workflows/ci.yml", "secret: yes\n");
        agent.Scratch.Write("in/.git/config.yaml", "secret: yes\n");
        agent.Scratch.Write("in/sub/x.yaml", Agent.Film);
        agent.Scratch.Write("in/notes.notes.yaml", "secret: yes\n");
        agent.Scratch.Write("in/film.txt", "secret: yes\n");
        File.CreateSymbolicLink(agent.Scratch.At("in", "link.yaml"), outside);
        agent.Scratch.Write("beside/outside.yaml", "secret: yes\n");
        File.CreateSymbolicLink(agent.Scratch.At("in", "folder"), agent.Scratch.At("beside"));
        File.CreateSymbolicLink(agent.Scratch.At("in", "hidden.yaml"), agent.Scratch.At("in", ".github", "workflows", "ci.yml"));
        var before = States();
        foreach (var tool in new[] { "outline", "read", "check", "still", "sheet", "render", "export", "notes" })
        {
            AssertRefused(agent.Refused(tool, "file", name));
        }

        AssertRefused(agent.Refused("edit", "file", name, "operation", "replace", "old", "yes", "text", "no"));
        AssertRefused(agent.Refused("add_note", "file", name, "text", "One", "at", "0s"));
        AssertRefused(agent.Refused("resolve_note", "file", name, "id", "n1"));
        if (name is not "missing.yaml")
        {
            AssertRefused(agent.Refused("edit", "file", name, "operation", "create", "text", "title: X\n"));
        }

        var resource = agent.Call("resources/read", new JsonObject { ["uri"] = "explainer://storyboards/" + Uri.EscapeDataString(name) }.ToJsonString());
        Assert.Equal(-32002, resource["error"]!["code"]!.GetValue<int>());
        Assert.Equal(before, States());

        static void AssertRefused(string text)
        {
            Assert.Contains("error agent-file:", text, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("../film.mp4")]
    [InlineData("/tmp/film.mp4")]
    [InlineData("folder/film.mp4")]
    [InlineData("link.mp4")]
    [InlineData(".hidden/film.mp4")]
    [InlineData("film.yaml")]
    [InlineData("frames/%05d.png")]
    public void A_film_is_written_below_the_folder_only(string output)
    {
        agent.Scratch.Write("beside/kept.mp4", "kept");
        File.CreateSymbolicLink(agent.Scratch.At("in", "folder"), agent.Scratch.At("beside"));
        File.CreateSymbolicLink(agent.Scratch.At("in", "link.mp4"), agent.Scratch.Write("target.mp4", "kept"));
        var before = States();
        Assert.Contains("error agent-file:", agent.Refused("render", "file", "film.yaml", "output", output), StringComparison.Ordinal);
        if (!output.StartsWith("frames", StringComparison.Ordinal))
        {
            Assert.Contains("error agent-file:", agent.Refused("export", "file", "film.yaml", "output", output), StringComparison.Ordinal);
        }

        Assert.Equal(before, States());
    }

    [Fact]
    public void A_page_is_made_beside_the_storyboard_with_its_notes_or_where_it_is_told()
    {
        agent.Scratch.Write("in/film.notes.yaml", "notes:\n  - { id: n1, time: 0.2s, text: Too small to read }\n");
        var told = agent.Tool("export", "file", "film.yaml", "quality", "draft")["content"]![0]!["text"]!.GetValue<string>();
        Assert.Contains("\"output\":\"film.html\"", told, StringComparison.Ordinal);
        var page = File.ReadAllText(agent.Scratch.At("in", "film.html"));
        Assert.StartsWith("<!doctype html>", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Too small to read", page, StringComparison.Ordinal);
        Assert.Contains("\"output\":\"sub/review.htm\"", agent.Tool("export", "file", "film.yaml", "quality", "draft", "output", "sub/review.htm")["content"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("error unknown-export:", agent.Refused("export", "file", "film.yaml", "output", "film.mp4"), StringComparison.Ordinal);
        agent.Scratch.Write("in/film.notes.yaml", "notes: 3\n");
        Assert.Contains("error notes-file:", agent.Refused("export", "file", "film.yaml", "output", "other.html"), StringComparison.Ordinal);
        Assert.False(File.Exists(agent.Scratch.At("in", "other.html")));
    }

    [Fact]
    public void What_a_storyboard_names_is_held_to_its_folder_and_no_program_is_started()
    {
        agent.Scratch.Write("secret.svg", "<svg/>");
        agent.Scratch.Write("in/films/spoken.yaml", Agent.Film.Replace("elements:", $"voice: {{ engine: command, command: [touch, {agent.Scratch.At("started")}] }}\nelements:\n  p: {{ component: Picture, file: ../../secret.svg }}", StringComparison.Ordinal)
            .Replace("duration: 1s", "duration: 3s, voiceover: One two", StringComparison.Ordinal));
        foreach (var tool in new[] { "check", "still", "sheet", "render", "export" })
        {
            var text = agent.Tool(tool, "file", "films/spoken.yaml")["content"]![0]!["text"]!.GetValue<string>();
            Assert.Contains("\"ok\":false", text, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(agent.Scratch.At("started")));
    }

    [Fact]
    public void What_takes_too_long_is_given_up()
    {
        using var hasty = new Agent(new HastyTime());
        Assert.Contains("error agent-limit:", hasty.Refused("check", "file", "film.yaml"), StringComparison.Ordinal);
    }

    private List<(string Name, string Text)> States() => [.. agent.Scratch.Files.Select(f => (f, File.ReadAllText(agent.Scratch.At(f))))];

    // Every limit is over at once.
    private sealed class HastyTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }
}
