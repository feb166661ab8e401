using Catalogue.Core.Shared;

namespace Catalogue.Core.Notifications;

/// <summary>What a partner is told of a notice (A11, A12). The facts stand in its space, never in a mail.</summary>
public static class NoticeMails
{
    private static readonly MailKind ModificationsKind = new("modifications-demandees", HasLink: true, "entreprise", "reference", "lettre", "jour");
    private static readonly MailKind SentKind = new("avertissement", HasLink: true, "entreprise", "reference", "lettre");
    private static readonly MailKind InsufficientKind = new("avertissement-repris", HasLink: true, "entreprise", "reference", "lettre", "jour");
    private static readonly MailKind ClearedKind = new("avertissement-clos", HasLink: true, "entreprise", "reference", "lettre");
    private static readonly MailKind LostKind = new("avertissement-perdu", HasLink: true, "entreprise", "reference", "lettre", "date", "motif");
    private static readonly MailKind LostAtOnceKind = new("retrait-immediat", HasLink: true, "entreprise", "reference", "lettre", "date", "motif");
    private static readonly MailKind ReinstatedKind = new("recours-accepte", HasLink: true, "entreprise", "reference", "lettre");
    private static readonly MailKind UpheldKind = new("recours-rejete", HasLink: true, "entreprise", "reference", "lettre");

    private static readonly MailKind ReminderKind = new("avertissement-rappel", HasLink: true, "entreprise", "reference", "jour");
    private static readonly MailKind HearingAskedKind = new("audition-demandee", HasLink: true, "entreprise", "reference");
    private static readonly MailKind HearingToHoldKind = new("audition-a-tenir", HasLink: true, "entreprise", "reference");
    private static readonly MailKind HearingHeldKind = new("audition-tenue", HasLink: true, "entreprise", "reference", "jour");

    /// <inheritdoc cref="AccountMails.Kinds"/>
    internal static IReadOnlyList<MailKind> Kinds { get; } =
    [
        ModificationsKind, SentKind, InsufficientKind, ClearedKind, LostKind, LostAtOnceKind, ReinstatedKind, UpheldKind,
        ReminderKind, HearingAskedKind, HearingToHoldKind, HearingHeldKind,
    ];

    /// <summary>Something is to be fixed.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="reference">« AV-00012 ».</param>
    /// <param name="letter">The number of the letter: « LE-2026-00012 ».</param>
    /// <param name="lastDay">The last legal day to.</param>
    /// <param name="page">Where the letter is read.</param>
    public static Mail Modifications(string company, string reference, string letter, DateOnly lastDay, Uri page) =>
        new(ModificationsKind, page, ("entreprise", company), ("reference", reference), ("lettre", letter), ("jour", FrenchDate.InFull(lastDay)));

    /// <summary>A letter stands in the company's space.</summary>
    /// <inheritdoc cref="Modifications" path="/param"/>
    public static Mail Sent(string company, string reference, string letter, Uri page) => new(SentKind, page, ("entreprise", company), ("reference", reference), ("lettre", letter));

    /// <summary>Its answer is not enough: time runs again.</summary>
    /// <inheritdoc cref="Modifications" path="/param"/>
    public static Mail Insufficient(string company, string reference, string letter, DateOnly lastDay, Uri page) =>
        new(InsufficientKind, page, ("entreprise", company), ("reference", reference), ("lettre", letter), ("jour", FrenchDate.InFull(lastDay)));

    /// <summary>The last day is near.</summary>
    /// <inheritdoc cref="Modifications" path="/param"/>
    public static Mail Reminder(string company, string reference, DateOnly lastDay, Uri page) =>
        new(ReminderKind, page, ("entreprise", company), ("reference", reference), ("jour", FrenchDate.InFull(lastDay)));

    /// <summary>The company asked to be heard: the ministry knows.</summary>
    /// <inheritdoc cref="Modifications" path="/param"/>
    public static Mail HearingAsked(string company, string reference, Uri page) => new(HearingAskedKind, page, ("entreprise", company), ("reference", reference));

    /// <summary>The same, for who wrote the notice, at the ministry.</summary>
    /// <inheritdoc cref="Modifications" path="/param"/>
    public static Mail HearingToHold(string company, string reference, Uri page) => new(HearingToHoldKind, page, ("entreprise", company), ("reference", reference));

    /// <summary>The company was heard.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="reference">« AV-00012 ».</param>
    /// <param name="heldOn">The legal day.</param>
    /// <param name="page">Where what was said is read.</param>
    public static Mail HearingHeld(string company, string reference, DateOnly heldOn, Uri page) =>
        new(HearingHeldKind, page, ("entreprise", company), ("reference", reference), ("jour", FrenchDate.InFull(heldOn)));

    /// <summary>Nothing is left to be done.</summary>
    /// <inheritdoc cref="Modifications" path="/param"/>
    public static Mail Cleared(string company, string reference, string letter, Uri page) => new(ClearedKind, page, ("entreprise", company), ("reference", reference), ("lettre", letter));

    /// <summary>The time passed.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="reference">« AV-00012 ».</param>
    /// <param name="letter">The number of the letter: « LE-2026-00012 ».</param>
    /// <param name="since">Since when what it was about is lost.</param>
    /// <param name="reason">Why, in words.</param>
    /// <param name="page">Where the letter is read.</param>
    public static Mail Lost(string company, string reference, string letter, DateTimeOffset since, string reason, Uri page) => new(
        LostKind, page, ("entreprise", company), ("reference", reference), ("lettre", letter), ("date", FrenchDate.WithTime(since)), ("motif", reason));

    /// <summary>The right is lost as the letter leaves.</summary>
    /// <inheritdoc cref="Lost" path="/param"/>
    public static Mail LostAtOnce(string company, string reference, string letter, DateTimeOffset since, string reason, Uri page) => new(
        LostAtOnceKind, page, ("entreprise", company), ("reference", reference), ("lettre", letter), ("date", FrenchDate.WithTime(since)), ("motif", reason));

    /// <summary>What was lost is given back.</summary>
    /// <inheritdoc cref="Modifications" path="/param"/>
    public static Mail Reinstated(string company, string reference, string letter, Uri page) => new(ReinstatedKind, page, ("entreprise", company), ("reference", reference), ("lettre", letter));

    /// <summary>What was lost stays so.</summary>
    /// <inheritdoc cref="Modifications" path="/param"/>
    public static Mail Upheld(string company, string reference, string letter, Uri page) => new(UpheldKind, page, ("entreprise", company), ("reference", reference), ("lettre", letter));
}
