using System.CommandLine;
using System.Globalization;
using System.Text;
using Explainer.Cli.Parsing;
using Explainer.Cli.Progress;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core.Text;
using Explainer.Pipeline.Voices;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer voices</c>: who can speak here, and whether a model can.</summary>
internal sealed class VoicesCommand : CliCommand
{
    private const int MostVoices = 12;

    private readonly Argument<string?> path = new("path")
    {
        HelpName = "PATH",
        Description = "A model to try, or a folder whose models are listed; the current folder if omitted.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public VoicesCommand()
        : base(
            "voices",
            "List the voices on this machine, and check voice models.",
            "A model is read with the files beside it and says one word. Models are never downloaded: the list says where to get them and which files are needed.",
            [
                ("explainer voices", "Engines, their voices, models in this folder and its subfolders, and where to get more."),
                ("explainer voices voices/en_US-lessac-medium.onnx", "Try one model."),
                ("explainer voices --json", "For programs."),
            ]) => Arguments.Add(path);

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var named = call.GetValue(path);
        var isModel = named is not null && !Directory.Exists(named);
        IReadOnlyList<ModelFinding> models;
        using (new Activity(context, isModel ? "trying the model" : "looking for voices"))
        {
            models = isModel ? [VoiceInventory.Try(named!, context.Time, context.Cancellation)] : VoiceInventory.Models(named ?? ".");
        }

        IReadOnlyList<VoiceFinding> engines = isModel ? [] : VoiceInventory.Engines();
        if (context.IsJson)
        {
            JsonText.Write(
                context.Terminal.Output,
                new VoiceSummary(
                    [.. engines.Select(e => new VoiceReport(e.Engine, e.IsReady, e.Detail, e.Remedy, e.Voices))],
                    [.. models.Select(m => new VoiceModelReport(m.Path, m.Engine, m.Use, m.Language, m.SampleRate, m.Voices, m.WordTimes, m.Problem))],
                    [.. ModelSource.All.Select(s => new ModelSourceReport(s.Engine, s.Address, s.Files))]),
                ReportJson.Default.VoiceSummary);
            return ExitCode.Success;
        }

        context.Terminal.Output.Write(isModel ? Tried(models[0]) : Text(engines, models));
        return ExitCode.Success;
    }

    private static string Tried(ModelFinding model)
    {
        var text = new StringBuilder();
        var what = model.Engine == "recorded" ? "a Whisper model, which aligns recordings"
            : string.Create(CultureInfo.InvariantCulture, $"a {model.Engine} voice: {model.Language}, {model.SampleRate} Hz; word times come from {(model.WordTimes == "durations" ? "its own durations" : "the loudness of its sound")}");
        text.Append(CultureInfo.InvariantCulture, $"{PlainText.Line(model.Path)} is {PlainText.Line(what)}\n");
        if (model.Voices.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  voices: {Some(model.Voices)}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"  {PlainText.Line(model.Use)}\n").ToString();
    }

    private static string Text(IReadOnlyList<VoiceFinding> engines, IReadOnlyList<ModelFinding> models)
    {
        var text = new StringBuilder("Engines\n");
        foreach (var engine in engines)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {engine.Engine,-10}{(engine.IsReady ? "" : "missing: ")}{PlainText.Line(engine.Detail)}\n");
            if (engine.Remedy.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {"",-10}{PlainText.Line(engine.Remedy)}\n");
            }

            if (engine.Voices.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {"",-10}{Some(engine.Voices)}\n");
            }
        }

        text.Append(models.Count > 0 ? "\nModels\n" : "\nModels: none here\n");
        foreach (var model in models)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {PlainText.Line(model.Path)}: {PlainText.Line(model.Problem.Length > 0 ? model.Problem : model.Use)}\n");
        }

        text.Append("\nWhere to get models\n");
        foreach (var source in ModelSource.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {source.Engine,-10}{source.Address}\n  {"",-10}{source.Files}\n");
        }

        return text.ToString();
    }

    private static string Some(IReadOnlyList<string> names) => PlainText.Line(
        string.Join(", ", names.Take(MostVoices)) + (names.Count > MostVoices ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - MostVoices} more") : ""));
}
