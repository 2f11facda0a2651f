using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Editing.Edits;
using Explainer.Editing.Syntax;

namespace Explainer.Editing.Agents.Tools;

/// <summary>Changes a storyboard's text.</summary>
internal sealed class EditTool() : AgentTool(
    "edit",
    "Changes a storyboard and returns the changed lines and its errors as JSON. Everything else stays as it is, comments included. set: another value "
    + "at a path; insert: a key or an item that is not there yet; remove: a key with its value, or an item; move: to another index within its map or list; replace: a "
    + "text that stands there exactly once; create: a new storyboard.",
    [
        ToolParameter.File,
        new ToolParameter("operation", ParameterKind.Text, "What to do.") { IsRequired = true, Choices = ["set", "insert", "remove", "move", "replace", "create"] },
        new ToolParameter("path", ParameterKind.Text, "Where, such as elements.gauge.label or beats[2].actions[0].show; items are counted from 0. To insert: the new key or item."),
        new ToolParameter("value", ParameterKind.Value, "For set and insert: the value as YAML, such as 12s, [50%, 32%] or { component: Text, text: \"Hi\" }."),
        new ToolParameter("index", ParameterKind.Count, "For move: its new position. For insert of a key: before which one; at the end by default.") { Most = 1_000_000 },
        new ToolParameter("old", ParameterKind.Text, "For replace: the text to replace, which must occur exactly once."),
        new ToolParameter("text", ParameterKind.Text, "For replace: the new text. For create: the whole storyboard."),
    ])
{
    private const int MostLines = 40;

    /// <inheritdoc/>
    public override bool Writes => true;

    /// <inheritdoc/>
    public override ToolResult Run(ToolCall call)
    {
        var folder = call.World.Folder;
        var name = call.Arguments.Required(ToolParameter.File.Name);
        var (before, after) = ("", "");
        string path;
        if (call.Arguments.Required("operation") == "create")
        {
            (path, after) = (folder.FindNew(name), call.Arguments.Required("text"));
        }
        else
        {
            path = folder.Find(name);
            before = folder.Read(path);
            after = Changed(call.Arguments, name, before);
        }

        folder.Write(path, after, call.Cancellation);
        var (first, lines) = Lines(before, after);
        var check = AgentCheck.Run(call, speaks: false);
        return ToolResult.Of(AgentJson.Text(new ToldEdit(name, first + 1, lines, check.Ok, check.Diagnostics), AgentJson.Default.ToldEdit));
    }

    private static string Changed(ToolArguments arguments, string name, string text)
    {
        if (arguments.Required("operation") == "replace")
        {
            var old = arguments.Required("old");
            var count = old.Length == 0 ? 0 : Count(text, old);
            return count == 1 ? text.Replace(old, arguments.Required("text"), StringComparison.Ordinal) : throw AgentRules.EditRefusedFound.With(old, count).Failure();
        }

        var written = arguments.Required("path");
        var path = SyntaxPath.Parse(written) is { Steps.IsEmpty: false } parsed ? parsed : throw AgentRules.EditRefusedPath.With(written).Failure();
        var editor = new TreeEditor(SyntaxTree.Parse(text));
        var result = arguments.Required("operation") switch
        {
            "set" => editor.SetValue(path, Value(arguments)),
            "insert" => Insert(editor, path, arguments),
            "remove" => editor.Remove(path),
            _ => editor.Move(path, arguments.Count("index") ?? throw AgentRules.AgentArgumentMissing.With("move", "index").Failure()),
        };
        return result.Edit?.Apply(text) ?? throw Refusal(result.Refusal, written, name).Failure();
    }

    private static EditResult Insert(TreeEditor editor, SyntaxPath path, ToolArguments arguments)
    {
        var (within, last) = (new SyntaxPath(path.Steps[..^1]), path.Steps[^1]);
        return last.Key is { } key ? editor.InsertKey(within, key, Value(arguments), arguments.Count("index")) : editor.InsertItem(within, Value(arguments), last.Index);
    }

    private static EditValue Value(ToolArguments arguments)
    {
        var text = arguments.Yaml("value") ?? throw AgentRules.AgentArgumentMissing.With(arguments.Required("operation"), "value").Failure();
        return EditValue.Parse(text) ?? throw AgentRules.EditRefusedValue.With(text).Failure();
    }

    private static Finding Refusal(EditRefusal refusal, string path, string file) => refusal switch
    {
        EditRefusal.BrokenText => AgentRules.EditRefusedBroken.With(file),
        EditRefusal.NoSuchPlace => AgentRules.EditRefusedNowhere.With(path, file),
        EditRefusal.NotAMap or EditRefusal.NotAList => AgentRules.EditRefusedParent.With(path),
        EditRefusal.KeyExists => AgentRules.EditRefusedExists.With(path),
        EditRefusal.OutOfRange => AgentRules.EditRefusedRange.With(path),
        _ => AgentRules.EditRefusedMore.With(path),
    };

    // How often a text stands in another, where it may begin again behind its first sign.
    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    // The lines that are not those of before, as they are now; of many the first.
    private static (int First, ImmutableArray<string> Lines) Lines(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var (first, same) = (0, 0);
        while (first < old.Length && first < now.Length && old[first] == now[first])
        {
            first++;
        }

        while (same < old.Length - first && same < now.Length - first && old[^(same + 1)] == now[^(same + 1)])
        {
            same++;
        }

        return (first, [.. now[first..^same].Take(MostLines).Select(l => l.TrimEnd('\r'))]);
    }
}
