using System.CommandLine;
using Explainer.Cli.Parsing;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Sharding;

namespace Explainer.Cli.Rebuilding;

/// <summary>The options that say what is reused, what is shared out, and where clips lie.</summary>
internal static class RebuildOptions
{
    public static readonly Option<bool> Explain = new("--explain")
    {
        Description = "Show for every clip whether it was reused or made, and which elements and frames changed.",
    };

    public static readonly Option<string?> Shard = CommonOptions.Value(
        "--shard", "I/N", "Make only the clips of one of N equal shards, without joining them: 2/7, or auto in a Slurm job array or a Kubernetes "
        + "indexed Job (auto/7 also gives the count). `explainer assemble` joins them.");

    public static readonly Option<string[]> Clips = new("--clips")
    {
        HelpName = "FOLDER",
        Description = "Folder of the shards' clips, instead of the cache; assemble accepts several.",
    };

    /// <summary>The share that is to be made, or null for the whole film.</summary>
    /// <exception cref="ExplainerException">It is wrong, or does not go with another option.</exception>
    public static Shard? ShardOf(ParseResult call)
    {
        if (call.GetValue(Shard) is not { } text)
        {
            return call.GetValue(Clips) is { Length: > 0 }
                ? throw RenderRules.ClipsWithoutShard.Failure()
                : null;
        }

        if (call.GetValue(CommonOptions.NoCache))
        {
            throw RenderRules.ShardWithoutCache.Failure();
        }

        RequireOneEncoder(call);
        return Pipeline.Sharding.Shard.Parse(text, Environment.GetEnvironmentVariable);
    }

    /// <summary>Refuses an encoder that each machine would choose for itself.</summary>
    /// <exception cref="ExplainerException">The call means one.</exception>
    public static void RequireOneEncoder(ParseResult call)
    {
        if (OptionText.Name(call, CommonOptions.Encoder, FilmNames.Encoders) == FilmNames.AutomaticEncoder)
        {
            throw EncodingRules.AutoWithShard.Failure();
        }
    }

    /// <summary>Whether the making of each clip is to be explained.</summary>
    /// <exception cref="ExplainerException">It does not go with another option.</exception>
    public static bool Explains(ParseResult call) => call.GetValue(Explain) && (call.GetValue(CommonOptions.NoCache) || call.GetValue(Shard) is not null)
        ? throw CallRules.NothingToExplain.Failure()
        : call.GetValue(Explain);
}
