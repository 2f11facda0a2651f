using System.CommandLine;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Progress;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Comparing;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer diff</c>: how two states of a film differ.</summary>
internal sealed class DiffCommand : CliCommand
{
    private const int Different = 1;
    private const int UsualMoments = 2;
    private const int MostMoments = 12;
    private const int UsualWidth = 640;

    private readonly Argument<string> old = new("OLD") { Description = "The earlier storyboard: a file, or REVISION:PATH in git, such as main:storyboards/x.yaml." };
    private readonly Argument<string> now = new("NEW") { Description = "The later storyboard, in the same form." };
    private readonly Option<bool> markdown = new("--markdown") { Description = "Write Markdown, for a comment." };
    private readonly Option<string?> html = CommonOptions.Value(
        "--html", "FILE", "Write a page with pictures from before and after, and of the difference.");

    private readonly Option<string?> moments = CommonOptions.Value("--moments", "N", "Moments to compare in detail per beat; 2 by default, 0 for none.");
    private readonly Option<string?> width = CommonOptions.Value("--width", "PX", "Longer side of the pictures; 640 by default.");

    public DiffCommand()
        : base(
            "diff",
            "Show how two versions of a film differ.",
            "Compares frames, pictures, narration, sounds, lengths and figures beat by beat, and the film's voice, music, captions and metadata. Frames are compared "
            + "without drawing them; only beats that look different are drawn. Exit code 0 means no difference, 1 a difference or an error in a storyboard, "
            + "2 a usage error.",
            [
                ("explainer diff main:storyboards/film.yaml storyboards/film.yaml", "Changes in the working copy, as text."),
                ("explainer diff old.yaml new.yaml --html diff.html", "With pictures, on one page."),
                ("explainer diff HEAD~3:film.yaml HEAD:film.yaml --markdown", "For a comment on a proposed change."),
            ])
    {
        Arguments.Add(old);
        Arguments.Add(now);
        Add(markdown, html, moments, width, CommonOptions.Size, CommonOptions.Fps, CommonOptions.Language, CommonOptions.Data, TrustOptions.AllowCommands, TrustOptions.AllowOutside);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var isMarkdown = call.GetValue(markdown);
        if (isMarkdown && context.IsJson)
        {
            throw CallRules.TwoFormatsDiff.Failure();
        }

        var count = OptionText.Count(call, moments, least: 0, most: MostMoments) ?? UsualMoments;
        var side = OptionText.Count(call, width, least: 64, most: 4096) ?? UsualWidth;
        using var asked = new FilmCall(call, context);
        asked.RequireOneLanguage();
        var (before, after) = (call.GetRequiredValue(old), call.GetRequiredValue(now));
        ComparisonResult result;
        using (new Activity(context, "comparing"))
        {
            result = asked.Service.Compare(before, after, asked.Options, new ComparisonOptions(count, side), context.Cancellation);
        }

        DiagnosticPrinter.Tell(context, result.Diagnostics);
        if (result.Difference is not { } difference)
        {
            return ClosingEvent.OfMistakes(context);
        }

        var title = $"{before} \u2192 {after}";
        if (call.GetValue(html) is { } path)
        {
            CommandOutput.Write(context, path, DifferencePage.Write(difference, title));
            context.Say($"{path}: the difference as a page");
        }

        if (context.IsJson)
        {
            JsonText.Write(context.Terminal.Output, DifferenceReports.Of(difference), ReportJson.Default.DifferenceSummary);
        }
        else
        {
            context.Terminal.Output.Write(isMarkdown ? DifferenceMarkdown.Write(difference, title) : DifferenceText.Write(difference));
        }

        return difference.IsSame ? ExitCode.Success : Different;
    }
}
