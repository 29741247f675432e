using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>A remark and what it is about.</summary>
/// <param name="About">A group id, a class, a school; empty for people.</param>
/// <param name="Count">How many people, groups or mentors it concerns.</param>
internal sealed record Remark(RemarkKind Kind, string About, int Count);

/// <summary>What the whole of a reading comes to.</summary>
internal sealed record Roster(DirectorySnapshot Snapshot, IReadOnlyList<Remark> Remarks);
