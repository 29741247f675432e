namespace Welbevinden.Cards.Features.Welcome;

/// <summary>Texts of the first message.</summary>
internal static class OnboardingTexts
{
    public static Text Heading { get; } = new("Hoi, ik ben Welbevinden", "Hi, I am Welbevinden");

    public static Text WhatIAm(string school) => new(
        $"Ik help het team van {school} om te zien hoe het met iedereen gaat. Soms stel ik je een korte vraag. Antwoorden kost een "
            + $"paar tellen en mag je altijd overslaan.",
        $"I help the team of {school} to see how everybody is doing. Now and then I ask you a short question. Answering takes a few "
            + $"seconds and you may always skip it.");

    public static Text WhatYouCanDo { get; } = new(
        "Hiervoor kun je bij mij terecht, onder meer:", "What you can come to me for, among other things:");

    public static Text Privacy { get; } = new(
        "Wat doe ik met je antwoord? Ik tel het op bij die van collega's en bewaar niet wie wat koos. Anderen zien alleen totalen, en "
            + "alleen als genoeg mensen antwoordden.",
        "What do I do with your answer? I add it to those of your colleagues and do not keep who chose what. Others see totals only, and "
            + "only if enough people answered.");
}
