namespace Welbevinden.Cards.School;

/// <summary>
/// What an administrator should know of a reading that is in force: who was left out and what does not fit. Nothing of it stops the bot.
/// </summary>
public enum RemarkKind
{
    /// <summary>A mapped group that Graph does not have; its people stay as they were.</summary>
    GroupGone,

    /// <summary>A mapped group without anybody.</summary>
    GroupEmpty,

    /// <summary>A group that is mapped to a school that the directory file does not have.</summary>
    SchoolUnknown,

    /// <summary>A school that nobody works in.</summary>
    SchoolEmpty,

    /// <summary>Somebody of two schools; the one they were in, or else the first of the directory file, holds.</summary>
    TwoSchools,

    /// <summary>Left out: the account is gone from the tenant.</summary>
    AccountGone,

    /// <summary>Left out: the account is blocked for signing in.</summary>
    AccountDisabled,

    /// <summary>Left out: a guest of the tenant.</summary>
    Guest,

    /// <summary>Left out: no licence with Teams.</summary>
    WithoutTeams,

    /// <summary>Left out: in no group of a school.</summary>
    WithoutSchool,

    /// <summary>Left out: in no group that gives a role.</summary>
    WithoutRole,

    ClassWithoutMentor,

    /// <summary>A class's mentor who is not among the people of its school.</summary>
    MentorUnknown,

    /// <summary>A class group whose year and level neither the settings nor the directory file tell.</summary>
    ClassUnknown,
}
