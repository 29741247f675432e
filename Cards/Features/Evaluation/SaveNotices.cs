namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>Notices above the next card about what happened to what somebody filled in.</summary>
public static class SaveNotices
{
    public static Text Saved { get; } = new("Bewaard. Dank je wel.", "Saved. Thank you.");

    public static Text Earlier { get; } = new("Uit een eerdere versie van het plan", "From an earlier version of the plan");

    public static Text PlanChanged { get; } = new(
        "Bewaard. Het plan is veranderd sinds je deze kaart opende; hieronder staat de evaluatie zoals die nu is.",
        "Saved. The plan has changed since you opened this card; below is the evaluation as it is now.");

    public static Text SavedAfterClose { get; } = new(
        "Deze evaluatie was al afgerond. Wat je invulde is bewaard en staat erbij.",
        "This evaluation was closed already. What you filled in is kept and added to it.");

    public static Text BothKept { get; } = new(
        "Je vulde dit ook ergens anders in. Beide teksten zijn bewaard; hieronder staan ze samen.",
        "You filled this in somewhere else too. Both texts are kept; below they are together.");

    public static Text Reopened { get; } = new(
        "De evaluatie is weer open. Alles staat er nog.", "The evaluation is open again. Everything is still there.");
}
