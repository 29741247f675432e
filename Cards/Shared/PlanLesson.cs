namespace Welbevinden.Cards.Shared;

/// <summary>One thing an evaluation left to take along.</summary>
/// <param name="About">What it is about, in a word or three.</param>
/// <param name="Words">What was said; typed by people.</param>
public sealed record PlanLesson(Text About, string Words);
