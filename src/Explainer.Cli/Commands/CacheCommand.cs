using System.CommandLine;
using System.Globalization;
using Explainer.Cli.Parsing;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Rebuild;
using Explainer.Video.Cache;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer cache</c>: what is kept from earlier renders.</summary>
internal sealed class CacheCommand : CliCommand
{
    private readonly Argument<string?> action = new("ACTION")
    {
        Description = "show (the default), prune (remove what was not used for longest) or clear (remove all).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> limit = CommonOptions.Value("--limit", "SIZE", "With prune: how much may stay, such as 500M or 2G; 10G by default.");

    public CacheCommand()
        : base(
            "cache",
            "Show, prune or clear the clips that are kept.",
            "Clips are found by what is seen in them, so that nothing stale is ever used. They lie in $XDG_CACHE_HOME/explainer, or the platform's "
            + "folder for caches. Clips that were used within the last hour stay when it is pruned.",
            [
                ("explainer cache", "Where it is and how large."),
                ("explainer cache prune --limit 2G", "Keep the two gigabytes used last."),
                ("explainer cache clear", "Start anew."),
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
        using var cache = new ClipCache(time: context.Time);
        var records = new FilmRecords(cache);
        switch (wanted)
        {
            case "show":
                Tell(context, "holds", cache.Statistics(), records.Statistics.Count, cache.Folder);
                return ExitCode.Success;
            case "prune":
                Tell(context, "removed", cache.Prune(bytes ?? ClipCache.UsualLimit), records.Prune(), cache.Folder);
                return ExitCode.Success;
            case "clear":
                Tell(context, "removed", cache.Clear(), records.Clear(), cache.Folder);
                return ExitCode.Success;
            default:
                throw new ExplainerException(
                    Fault.Call, "unknown-action", $"The cache cannot \"{wanted}\"", Suggestion.Remedy(wanted, ["show", "prune", "clear"]));
        }
    }

    private static void Tell(CommandContext context, string verb, ClipCacheStatistics clips, int records, string folder)
    {
        if (context.IsJson)
        {
            JsonText.WriteObject(context.Terminal.Output, json =>
            {
                json.WriteString("folder", folder);
                json.WriteString("does", verb);
                json.WriteNumber("clips", clips.Clips);
                json.WriteNumber("bytes", clips.Bytes);
                json.WriteNumber("records", records);
                if (clips.OldestUse is { } oldest)
                {
                    json.WriteString("oldestUse", oldest);
                }
            });
            return;
        }

        var since = clips.OldestUse is { } use ? string.Create(CultureInfo.InvariantCulture, $", not used since {use:yyyy-MM-dd HH:mm} UTC at the longest") : "";
        context.Terminal.Output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{folder}: {verb} {clips.Clips} clips, {clips.Bytes / 1e6:0.0} MB{since}; {records} records of films\n"));
    }

    private long? Bytes(ParseResult call)
    {
        if (call.GetValue(limit) is not { Length: > 0 } text)
        {
            return null;
        }

        var power = "KMGT".IndexOf(char.ToUpperInvariant(text[^1]), StringComparison.Ordinal) + 1;
        var digits = power > 0 ? text[..^1] : text;
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * Math.Pow(1024, power) < long.MaxValue
            ? (long)(number * Math.Pow(1024, power))
            : throw OptionText.Wrong(limit, text, "Write a size such as 500M or 2G.");
    }
}
