using System.Xml;
using Explainer.Editing.Meaning;
using Explainer.Editing.Syntax;

namespace Explainer.Editing.Services;

/// <summary>The parts of drawings, by the ids of their files.</summary>
internal static class Parts
{
    private const int MostBytes = 1 << 20;
    private const int MostParts = 200;

    /// <summary>The parts of an element that is a drawing; none of others.</summary>
    public static IReadOnlyList<string> Of(StoryboardDocument document, NameDefinition element) =>
        element is { Component: "Drawing", Value: MapSyntax map } && map.Find("file")?.Value is ScalarSyntax file && document.Locate(file.Value) is { } path ? Read(path) : [];

    private static List<string> Read(string path)
    {
        var names = new List<string>();
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                return names;
            }

            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (names.Count < MostParts && reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("id") is { Length: > 0 } id)
                {
                    names.Add(id);
                }
            }
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            // What is wrong with the file is told when the storyboard is checked.
        }

        return names;
    }
}
