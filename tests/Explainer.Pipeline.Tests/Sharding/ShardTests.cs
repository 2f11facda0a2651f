using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Sharding;

namespace Explainer.Pipeline.Tests.Sharding;

/// <summary>Which share is to be made, as callers and schedulers say it.</summary>
public sealed class ShardTests
{
    [Theory]
    [InlineData("2/7", "", 2, 7)]
    [InlineData("1/1", "", 1, 1)]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=4", 3, 4)]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID=0 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=3", 1, 4)]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID=9 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=5 SLURM_ARRAY_TASK_MAX=11 SLURM_ARRAY_TASK_STEP=2", 3, 4)]
    [InlineData("auto/4", "SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=1 SLURM_ARRAY_TASK_MIN=3 SLURM_ARRAY_TASK_MAX=3", 3, 4)]
    [InlineData("auto/4", "JOB_COMPLETION_INDEX=0", 1, 4)]
    [InlineData("auto", "JOB_COMPLETION_INDEX=3 EXPLAINER_SHARD_COUNT=4", 4, 4)]
    public void UnderstandsWhatIsSaid(string text, string environment, int index, int count) =>
        Assert.Equal(new Shard(index, count), Parse(text, environment));

    [Theory]
    [InlineData("0/7", "", "bad-shard")]
    [InlineData("8/7", "", "bad-shard")]
    [InlineData("1/0", "", "bad-shard")]
    [InlineData("7", "", "bad-shard")]
    [InlineData("-1/7", "", "bad-shard")]
    [InlineData("1/2/3", "", "bad-shard")]
    [InlineData("auto", "", "shard-unknown")]
    [InlineData("auto", "JOB_COMPLETION_INDEX=3", "shard-unknown")]
    [InlineData("auto/3", "JOB_COMPLETION_INDEX=3", "bad-shard")]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID=7 SLURM_ARRAY_TASK_COUNT=3 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=7", "shard-unknown")]
    public void RefusesWhatNamesNoShare(string text, string environment, string code) =>
        Assert.Equal(code, Assert.Throws<ExplainerException>(() => Parse(text, environment)).Code);

    private static Shard Parse(string text, string environment)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1], StringComparer.Ordinal);
        return Shard.Parse(text, variables.GetValueOrDefault);
    }
}
