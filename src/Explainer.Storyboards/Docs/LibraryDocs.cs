using System.Text;
using System.Text.Json.Nodes;
using Explainer.Core.Files;
using Explainer.Core.Geometry;
using Explainer.Scenes;
using Explainer.Scenes.Drawings;
using Explainer.Scenes.Themes;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Docs;

/// <summary>Lists the files that come with the program for every storyboard to use, as text for a terminal and as JSON.</summary>
/// <param name="typesetter">Sets the texts that drawings hold.</param>
public sealed class LibraryDocs(ITypesetter typesetter)
{
    private const string Icons = "std/icons/";
    private readonly Look film = new(new PixelSize(1920, 1080), BuiltInThemes.Midnight, typesetter, "en");

    /// <summary>Templates with what they are for, drawings with the parts that act, and icons.</summary>
    public string List()
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
    public string Json() => new JsonObject
    {
        ["templates"] = new JsonObject(StandardLibrary.Names(".yaml").Select(n => KeyValuePair.Create(n, (JsonNode?)SummaryOf(n)))),
        ["drawings"] = new JsonObject(Pictures().Where(n => !IsIcon(n)).Select(n => KeyValuePair.Create(n, (JsonNode?)PropSchema.Names(PartsOf(n))))),
        ["icons"] = PropSchema.Names(Pictures().Where(IsIcon)),
    }.ToJsonString(ComponentDocs.Layout) + "\n";

    private static IReadOnlyList<string> Pictures() => StandardLibrary.Names(".svg");

    private static bool IsIcon(string name) => name.StartsWith(Icons, StringComparison.Ordinal);

    // What a file of templates is for stands in the comment at its top.
    private static string SummaryOf(string name) => string.Join(' ', File.ReadLines(StandardLibrary.Locate("", name)).TakeWhile(l => l.StartsWith('#')).Select(l => l.TrimStart('#', ' ')));

    private IEnumerable<string> PartsOf(string name) =>
        SvgReader.Read(File.ReadAllBytes(StandardLibrary.Locate("", name)), film).Drawing is { } drawing ? Names(drawing.Root) : [];

    private static IEnumerable<string> Names(DrawingGroup group) => group.Parts.SelectMany(p => Names(p).Prepend(p.Part!));
}
