namespace Welbevinden.Cards.Features.Top3;

/// <summary>An aspect as people read it.</summary>
/// <param name="Id">Returned as the value of a choice.</param>
/// <param name="Name">A few words.</param>
/// <param name="Description">One line that says what is meant.</param>
/// <param name="IsObservable">True when it can be observed; false when the mentor estimates it.</param>
/// <param name="IsOutsideSchool">True when it belongs outside school.</param>
public sealed record AspectWords(string Id, Text Name, Text Description, bool IsObservable, bool IsOutsideSchool = false);
