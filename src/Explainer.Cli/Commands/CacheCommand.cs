using System.CommandLine;
using System.Globalization;
using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;
using Explainer.Core.Text;
using Explainer.Pipeline.Caching;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer cache</c>: what is kept from earlier renders.</summary>
internal sealed class CacheCommand : CliCommand
{
    private readonly Argument<string?> action = new("ACTION")
    {
        Description = "show (the default), prune (remove what was used least recently) or clear (remove everything).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> limit = CommonOptions.Value("--limit", "SIZE", "With prune: the size to keep, such as 500M or 2G, of which a tenth is for speech; 10G by default.");

    public CacheCommand()
        : base(
            "cache",
            "Show, prune or clear the cache of clips and speech.",
            "Clips are keyed by what they show and speech by what is said, so nothing stale is ever used. The cache is in "
            + "$XDG_CACHE_HOME/explainer, or the platform's cache folder. Pruning keeps clips used within the last hour: "
            + "another render may be about to use them.",
            [
                ("explainer cache", "Its location and size."),
                ("explainer cache prune --limit 2G", "Keep the two gigabytes used most recently."),
                ("explainer cache clear", "Remove everything."),
            ])
    {
        Arguments.Add(action);
        Add(limit);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var wanted = call.GetValue(action) ?? "show";
        var bytes = Bytes(call);
        if (bytes is not null && wanted != "prune")
        {
            throw CallRules.LimitWithoutPrune.Failure();
        }

        using var service = context.OpenService();
        var cache = service.Cache;
        switch (wanted)
        {
            case "show":
                Tell(context, "holds", cache.Show());
                return ExitCode.Success;
            case "prune":
                Tell(context, "removed", cache.Prune(bytes));
                return ExitCode.Success;
            case "clear":
                Tell(context, "removed", cache.Clear());
                return ExitCode.Success;
            default:
                throw CallRules.UnknownAction.With(wanted, Suggestion.Remedy(wanted, ["show", "prune", "clear"])).Failure();
        }
    }

    private static void Tell(CommandContext context, string verb, CacheReport report)
    {
        if (context.IsJson)
        {
            JsonText.Write(
                context.Terminal.Output,
                new CacheSummary(
                    report.Folder, verb, report.Clips, report.Bytes, report.BytesOverLimit, report.Records, report.OldestUse, report.SpeechFolder,
                    report.Utterances, report.SpeechBytes),
                ReportJson.Default.CacheSummary);
            return;
        }

        var since = report.OldestUse is { } use ? string.Create(CultureInfo.InvariantCulture, $", least recent use {use:yyyy-MM-dd HH:mm} UTC") : "";
        context.Terminal.Output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Folder}: {verb} {Counted.Of(report.Clips, "clip")}, {report.Bytes / 1e6:0.0} MB{since}; records of {Counted.Of(report.Records, "film")}\n"));
        context.Terminal.Output.Write(string.Create(
            CultureInfo.InvariantCulture, $"{report.SpeechFolder}: {verb} {Counted.Of(report.Utterances, "utterance")}, {report.SpeechBytes / 1e6:0.0} MB\n"));
        if (report.BytesOverLimit > 0)
        {
            context.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"{report.BytesOverLimit / 1e6:0.0} MB above the limit were kept: clips used within the last hour stay, because a render may be about to use them. `explainer cache clear` removes them as well."));
        }
    }

    private long? Bytes(ParseResult call)
    {
        if (call.GetValue(limit) is not { Length: > 0 } text)
        {
            return null;
        }

        var power = "KMGT".IndexOf(char.ToUpperInvariant(text[^1]), StringComparison.Ordinal) + 1;
        var digits = power > 0 ? text[..^1] : text;
        return (power > 0 || digits == "0") && double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * Math.Pow(1024, power) < long.MaxValue
            ? (long)(number * Math.Pow(1024, power))
            : throw OptionText.Wrong(limit, text, "Write a size such as 500M or 2G.");
    }
}
