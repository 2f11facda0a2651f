using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Explainer.Core.Files;

namespace Explainer.Storyboards.Docs;

/// <summary>Lists the files that come with the program for every storyboard to use, as text for a terminal and as JSON.</summary>
public static partial class LibraryDocs
{
    private const string Icons = "std/icons/";

    /// <summary>Templates with what they are for, drawings with the parts that act, and icons.</summary>
    public static string List()
    {
        var text = new StringBuilder("Templates, for include\n");
        foreach (var name in StandardLibrary.Names(".yaml"))
        {
            text.Append("  ").Append(name).Append("  ").Append(SummaryOf(name)).Append('\n');
        }

        text.Append("\nDrawings, for Drawing and Image, with their parts\n");
        foreach (var name in Pictures().Where(n => !IsIcon(n)))
        {
            text.Append("  ").Append(name).Append("  ").AppendJoin(' ', PartsOf(name)).Append('\n');
        }

        text.Append("\nIcons, each std/icons/NAME.svg, in one colour: set color\n ");
        foreach (var name in Pictures().Where(IsIcon))
        {
            text.Append(' ').Append(Path.GetFileNameWithoutExtension(name));
        }

        return text.Append('\n').ToString();
    }

    /// <summary>The same as JSON: <c>templates</c> and <c>drawings</c> by name, <c>icons</c> as a list.</summary>
    public static string Json() => new JsonObject
    {
        ["templates"] = new JsonObject(StandardLibrary.Names(".yaml").Select(n => KeyValuePair.Create(n, (JsonNode?)SummaryOf(n)))),
        ["drawings"] = new JsonObject(Pictures().Where(n => !IsIcon(n)).Select(n => KeyValuePair.Create(n, (JsonNode?)PropSchema.Names(PartsOf(n))))),
        ["icons"] = PropSchema.Names(Pictures().Where(IsIcon)),
    }.ToJsonString(ComponentDocs.Layout) + "\n";

    private static IReadOnlyList<string> Pictures() => StandardLibrary.Names(".svg");

    private static bool IsIcon(string name) => name.StartsWith(Icons, StringComparison.Ordinal);

    // What a file of templates is for stands in the comment at its top.
    private static string SummaryOf(string name) => string.Join(' ', File.ReadLines(StandardLibrary.Locate("", name)).TakeWhile(l => l.StartsWith('#')).Select(l => l.TrimStart('#', ' ')));

    // What is defined for use elsewhere in the file is no part.
    private static IEnumerable<string> PartsOf(string name) =>
        Identifier().Matches(Definitions().Replace(File.ReadAllText(StandardLibrary.Locate("", name)), "")).Select(m => m.Groups[1].Value);

    [GeneratedRegex("\\bid=\"([^\"]+)\"")]
    private static partial Regex Identifier();

    [GeneratedRegex("<defs>.*?</defs>", RegexOptions.Singleline)]
    private static partial Regex Definitions();
}
