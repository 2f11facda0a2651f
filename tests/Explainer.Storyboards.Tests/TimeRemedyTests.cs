using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Tests;

/// <summary>What is told to write instead of a time can be written.</summary>
public sealed class TimeRemedyTests
{
    [Theory]
    [InlineData("1.4m", "Write it as 84s or 1:24.")]
    [InlineData("1.4min", "Write it as 84s or 1:24.")]
    [InlineData("2 minutes", "Write it as 120s or 2:00.")]
    [InlineData("0.5m", "Write it as 30s or 0:30.")]
    [InlineData("1.9999999m", "Write it as 120s or 2:00.")]
    [InlineData("0.01 min", "Write it as 0.6s or 0:00.6.")]
    public void Minutes_are_told_in_both_forms_that_there_are(string wrong, string remedy)
    {
        Assert.Equal(remedy, TimeText.Remedy(wrong));
        foreach (var form in remedy["Write it as ".Length..].TrimEnd('.').Split(" or "))
        {
            Assert.True(TimeText.TryParse(form, out _), form);
        }
    }
}
