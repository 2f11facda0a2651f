namespace Explainer.Cli.Reports;

/// <summary>A share was made.</summary>
/// <param name="Shard">Which one, such as 2/7.</param>
/// <param name="Frames">Frames of its clips.</param>
/// <param name="Clips">Its clips.</param>
/// <param name="ClipsReused">Clips that were there.</param>
/// <param name="ClipsDamaged">Clips that were damaged.</param>
/// <param name="ClipsMadeTwice">Clips that another render made, too.</param>
/// <param name="TookSeconds">How long it took.</param>
internal sealed record ShardEvent(
    string Shard, int Frames, int Clips, int ClipsReused, int ClipsDamaged, int ClipsMadeTwice, double TookSeconds) : JsonEvent("done");
