using Welbevinden.Cards;
using Welbevinden.Cards.Model;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// A button that opens the form of a new goal, filled in with what is proposed. The feature that keeps plans registers one.
/// </summary>
internal delegate CardAction GoalButton(ProposedGoal goal, Text title, Language language);

/// <summary>A goal that something asks for.</summary>
/// <param name="Text">What it could say.</param>
/// <param name="Aspect">The aspect it is about, by id.</param>
/// <param name="Recommendation">The recommendation it comes from, as its feature names it.</param>
internal sealed record ProposedGoal(string Text, string Aspect, string Recommendation);
