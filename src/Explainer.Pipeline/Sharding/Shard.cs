using System.Globalization;
using Explainer.Core.Diagnostics;

namespace Explainer.Pipeline.Sharding;

/// <summary>One of several equal shares of a film's work.</summary>
/// <param name="Index">Which one, 1 to <paramref name="Count"/>.</param>
/// <param name="Count">How many shares there are, 1 or more.</param>
public readonly record struct Shard(int Index, int Count)
{
    /// <summary>The most shares that a film can be cut into.</summary>
    public const int MostShards = 100_000;

    /// <summary>Names the environment variable with the number of shares, where a scheduler does not say it.</summary>
    public const string CountVariable = "EXPLAINER_SHARD_COUNT";

    private const string Form = "Write 2/7 (the second of seven), auto (from a Slurm job array or a Kubernetes indexed Job), or auto/7.";

    /// <summary>Understands a share as it is written.</summary>
    /// <param name="text"><c>2/7</c>, <c>auto</c> or <c>auto/7</c>.</param>
    /// <param name="environment">Gives an environment variable's value, or null.</param>
    /// <exception cref="ExplainerException">It is wrong, or the environment does not say it.</exception>
    public static Shard Parse(string text, Func<string, string?> environment)
    {
        var parts = text.Split('/');
        if (parts[0] == "auto" && parts.Length <= 2)
        {
            return FromEnvironment(parts.Length == 2 ? Number(parts[1], text, 1) : null, environment);
        }

        if (parts.Length != 2)
        {
            throw Wrong(text);
        }

        return Checked(Number(parts[0], text, 0), Number(parts[1], text, 1), $"--shard {text}");
    }

    /// <summary>The share as it is written, such as <c>2/7</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");

    private static Shard FromEnvironment(int? count, Func<string, string?> environment)
    {
        count ??= environment(CountVariable) is { Length: > 0 } given ? Number(given, $"{CountVariable}={given}", 1) : null;
        if (environment("SLURM_ARRAY_TASK_ID") is { Length: > 0 } task)
        {
            return FromSlurm(Number(task, $"SLURM_ARRAY_TASK_ID={task}", 0), count, environment);
        }

        if (environment("JOB_COMPLETION_INDEX") is { Length: > 0 } completion)
        {
            return count is { } completions
                ? Checked(Number(completion, $"JOB_COMPLETION_INDEX={completion}", 0) + 1, completions, $"JOB_COMPLETION_INDEX={completion}")
                : throw RenderRules.ShardUnknownCount.With(CountVariable).Failure();
        }

        throw RenderRules.ShardUnknownIndex.With(Form).Failure();
    }

    // A job array may start anywhere and go in steps, and a part of it may be submitted again: then it must be told how many there were.
    private static Shard FromSlurm(int task, int? count, Func<string, string?> environment)
    {
        int Variable(string name, int otherwise) => environment(name) is { Length: > 0 } value ? Number(value, $"{name}={value}", 0) : otherwise;
        var first = Variable("SLURM_ARRAY_TASK_MIN", 0);
        var last = Variable("SLURM_ARRAY_TASK_MAX", task);
        var step = Math.Max(1, Variable("SLURM_ARRAY_TASK_STEP", 1));
        var tasks = Variable("SLURM_ARRAY_TASK_COUNT", ((last - first) / step) + 1);
        if (count is { } whole)
        {
            // Told the count, the array is taken to be 1-N, or 0-(N-1) when it has a task 0.
            return Checked(first == 0 ? task + 1 : task, whole, FormattableString.Invariant($"SLURM_ARRAY_TASK_ID={task}"));
        }

        return ((last - first) / step) + 1 == tasks && (task - first) % step == 0
            ? Checked(((task - first) / step) + 1, tasks, FormattableString.Invariant($"SLURM_ARRAY_TASK_ID={task}"))
            : throw RenderRules.ShardUnknownGaps.With(tasks, first, last).Failure();
    }

    private static Shard Checked(int index, int count, string said) => index >= 1 && index <= count && count <= MostShards
        ? new Shard(index, count)
        : throw RenderRules.BadShardBeyond.With(said, count, Form).Failure();

    private static int Number(string digits, string said, int least) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number : throw Wrong(said);

    private static ExplainerException Wrong(string said) => RenderRules.BadShardForm.With(said, Form).Failure();
}
