namespace Catalogue.Core.Accounts.Administration;

/// <summary>Why an administrator closes an access; the journal keeps it.</summary>
public enum AccessClosing
{
    /// <summary>The person has left the company, or the ministry.</summary>
    Departure,

    /// <summary>The person asked for it.</summary>
    Request,

    /// <summary>Somebody else may use it.</summary>
    Compromised,

    /// <summary>It served for what it is not for.</summary>
    Misuse,

    /// <summary>It should not have been opened.</summary>
    OpenedByMistake,
}

/// <summary>Why an administrator opens an access again; the journal keeps it.</summary>
public enum AccessReopening
{
    /// <summary>The person has come back.</summary>
    Return,

    /// <summary>Nobody else can use it any more.</summary>
    Secured,

    /// <summary>It should not have been closed.</summary>
    ClosedByMistake,
}

public static class AccessReasonCodes
{
    /// <summary>As the journal keeps it: « departure ».</summary>
    public static string Code(this AccessClosing why) => why switch
    {
        AccessClosing.Departure => "departure",
        AccessClosing.Request => "request",
        AccessClosing.Compromised => "compromised",
        AccessClosing.Misuse => "misuse",
        AccessClosing.OpenedByMistake => "opened_by_mistake",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "This reason has no code."),
    };

    /// <summary>As the journal keeps it: « return ».</summary>
    public static string Code(this AccessReopening why) => why switch
    {
        AccessReopening.Return => "return",
        AccessReopening.Secured => "secured",
        AccessReopening.ClosedByMistake => "closed_by_mistake",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "This reason has no code."),
    };
}
