namespace Welbevinden.Cards.Shared;

/// <summary>One lesson from an evaluation.</summary>
/// <param name="About">What it is about, in a word or three.</param>
/// <param name="Words">The lesson; typed by people.</param>
public sealed record PlanLesson(Text About, string Words);
