using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using static Explainer.Fuzz.Mutations.OddValues;

namespace Explainer.Fuzz.Mutations;

/// <summary>Changes what a page says to the studio: messages in JSON, one a line.</summary>
/// <param name="words">Names of the language.</param>
internal sealed class MessageMutator(IReadOnlyList<string> words)
{
    private const int MostLines = 200;

    private static readonly string[] Kinds = ["open", "text", "views", "frame", "elements", "save", "still", "render", "cancel", "ask", "", "hello", "Open"];

    private static readonly string[] Keys =
        ["kind", "file", "text", "version", "views", "language", "sequence", "frame", "keeps", "view", "over", "format", "quality", "order", "width", "height", "scale", "method", "params"];

    private static readonly string[] Methods = ["completion", "hover", "definition", "references", "prepareRename", "rename", "documentSymbol", "documentColor", "colorPresentation", "foldingRange", "codeAction", "formatting", "rangeFormatting", "other"];

    private static readonly string[] Files =
        ["film.yaml", "../outside.yaml", "/etc/passwd", "./film.yaml", "film.yaml/", "a/../film.yaml", ".", "", "film.yaml\0.yaml", "FILM.YAML", "other.yaml", "film.yml", "~/film.yaml", "file:///etc/passwd", "..\\outside.yaml"];

    private static readonly string[] Broken =
        ["", "{", "null", "[]", "1", "\"text\"", "{}", "{ \"kind\": null }", "{ \"kind\": \"text\", \"text\": \"\\ud83d\" }", "{ \"kind\": \"save\", \"text\": \"\\udc00\" }", "{ \"kind\": 1 }", "\ufeff{ \"kind\": \"frame\" }", "{ \"kind\": \"frame\", \"frame\": 1e99 }", "{ \"kind\": \"views\", \"views\": [ null ] }"];

    /// <summary>A changed copy.</summary>
    /// <param name="content">Messages.</param>
    /// <param name="storyboard">A storyboard, which a message may hand over.</param>
    /// <param name="random">How.</param>
    public byte[] Change(byte[] content, byte[] storyboard, Random random)
    {
        List<string> lines = [.. Encoding.UTF8.GetString(content).Split('\n').Where(l => l.Length > 0)];
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            Change(lines, storyboard, random);
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines.Take(MostLines)));
    }

    private void Change(List<string> lines, byte[] storyboard, Random random)
    {
        var at = random.Next(lines.Count + 1);
        var line = at < lines.Count ? lines[at] : "{ \"kind\": \"frame\" }";
        switch (random.Next(10))
        {
            case 0 when at < lines.Count:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.InsertRange(at, Enumerable.Repeat(line, random.Next(5) == 0 ? random.Next(100) : random.Next(1, 4)));
                break;
            case 2 when at < lines.Count:
                lines.RemoveAt(at);
                lines.Insert(random.Next(lines.Count + 1), line);
                break;
            case 3 when at < lines.Count && random.Next(4) == 0:
                lines[at] = Encoding.UTF8.GetString(BytesMutator.Change(Encoding.UTF8.GetBytes(line), isText: true, random)).ReplaceLineEndings(" ");
                break;
            case 4 when random.Next(4) == 0:
                lines.Insert(at, Pick(Broken, random));
                break;
            case 5:
                lines.Insert(at, new JsonObject { ["kind"] = random.Next(2) == 0 ? "text" : "save", ["version"] = random.Next(100), ["text"] = Encoding.UTF8.GetString(storyboard) }.ToJsonString());
                break;
            default:
                lines.Insert(at, WithOther(line, random));
                break;
        }
    }

    // With a key of another value, or without one; what cannot be read stays as it is.
    private string WithOther(string line, Random random)
    {
        try
        {
            if (JsonNode.Parse(line) is JsonObject message)
            {
                Change(message, random);
                return message.ToJsonString();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Broken already; half of a character is noticed only when it is written.
        }

        return line;
    }

    private void Change(JsonObject message, Random random)
    {
        var key = Pick(Keys, random);
        if (message["views"] is JsonArray { Count: > 0 } views && random.Next(2) == 0)
        {
            // A fourth picture, one of another size, or none.
            var view = new JsonObject { ["width"] = Number(random), ["height"] = Number(random), ["scale"] = random.NextDouble() * Pick([0.1, 1, 100], random) };
            views.Insert(random.Next(views.Count + 1), view);
        }
        else if (random.Next(5) == 0)
        {
            message.Remove(key);
        }
        else
        {
            message[key] = Value(key, random);
        }
    }

    private JsonNode? Value(string key, Random random) => key switch
    {
        "kind" => Pick(Kinds, random),
        "file" => Pick(Files, random),
        "method" => "textDocument/" + Pick(Methods, random),
        "params" => random.Next(5) == 0 ? Text(random) : Given(random),
        "keeps" => random.Next(2) == 0,
        "text" => random.Next(3) > 0 ? Text(random) : Pick(words, random) + ": " + Any(random),
        "language" or "format" or "quality" or "over" => random.Next(3) > 0 ? Pick(["en", "zh", "mp4", "gif", "webm", "png", "draft", "", "../x"], random) : Text(random),
        _ => random.Next(20) == 0 ? Text(random) : Number(random),
    };

    // What calls about the text take: more than any of them needs.
    private static JsonObject Given(Random random)
    {
        var place = new JsonObject { ["line"] = Number(random), ["character"] = Number(random) };
        var given = new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = "" }, ["position"] = place, ["newName"] = Text(random),
            ["range"] = new JsonObject { ["start"] = place.DeepClone(), ["end"] = new JsonObject { ["line"] = Number(random), ["character"] = Number(random) } },
            ["color"] = new JsonObject { ["red"] = Number(random), ["green"] = 0.5, ["blue"] = 1, ["alpha"] = random.NextDouble() },
        };
        if (random.Next(4) == 0)
        {
            given.Remove(Pick(["textDocument", "position", "newName", "range", "color"], random));
        }

        return given;
    }

    private static JsonNode? Number(Random random) => Pick<double>([0, 1, -1, 2, 3, 16, 1080, 1920, 65536, 1e6, int.MaxValue, int.MinValue, 1e10, 0.5, -0.0], random) is var number
        && random.Next(3) > 0 && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue ? (int)number : number;
}
