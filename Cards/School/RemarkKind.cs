namespace Welbevinden.Cards.School;

/// <summary>
/// What an administrator should know about the list in force: who was left out and what is inconsistent. None of it stops the bot.
/// </summary>
public enum RemarkKind
{
    /// <summary>A mapped group that does not exist in Graph; its people stay as they were.</summary>
    GroupGone,

    /// <summary>A mapped group without anybody.</summary>
    GroupEmpty,

    /// <summary>A group that is mapped to a school that is not in the directory file.</summary>
    SchoolUnknown,

    /// <summary>A school without staff.</summary>
    SchoolEmpty,

    /// <summary>
    /// Somebody in the groups of two schools; they keep the school they were in, or else get the first one of the directory file.
    /// </summary>
    TwoSchools,

    /// <summary>Left out: the account no longer exists in the tenant.</summary>
    AccountGone,

    /// <summary>Left out: sign-in is blocked for the account.</summary>
    AccountDisabled,

    /// <summary>Left out: a guest of the tenant.</summary>
    Guest,

    /// <summary>Left out: a property that is needed is missing or no such thing. It is named with its account.</summary>
    AccountOdd,

    /// <summary>Left out: no licence that includes Teams.</summary>
    WithoutTeams,

    /// <summary>Left out: in no group of a school.</summary>
    WithoutSchool,

    /// <summary>Left out: in no group that gives a role.</summary>
    WithoutRole,

    ClassWithoutMentor,

    /// <summary>A mentor of a class who is not one of the people of its school.</summary>
    MentorUnknown,

    /// <summary>A class group whose year and level are neither in the settings nor in the directory file.</summary>
    ClassUnknown,

    /// <summary>A contact of a school who is not one of its people; people cannot ask for them.</summary>
    ContactUnknown,
}
