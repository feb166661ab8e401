using Catalogue.Core.Shared;

namespace Catalogue.Core.Notifications;

/// <summary>The mails that tell companies what becomes of them in the operation.</summary>
public static class PartnerMails
{
    private static readonly MailKind LeftKind = new("depart", HasLink: true, "entreprise", "date");
    private static readonly MailKind ClosedKind = new("decision-cessation", HasLink: true, "entreprise", "motif", "explication", "signataire", "date");
    private static readonly MailKind RenumberedKind = new("decision-numero", HasLink: true, "entreprise", "numero", "motif", "explication", "signataire", "date");
    private static readonly MailKind RenamedKind = new("decision-nom", HasLink: true, "avant", "entreprise", "motif", "explication", "signataire", "date");
    private static readonly MailKind MergedKind = new("decision-fusion", HasLink: true, "entreprise", "repreneur", "offres", "motif", "explication", "signataire", "date");
    private static readonly MailKind TookOverKind = new("decision-reprise", HasLink: true, "entreprise", "repreneur", "offres", "motif", "explication", "signataire", "date");

    /// <summary>Every kind, so that each one's text is checked when the site starts.</summary>
    internal static IReadOnlyList<MailKind> Kinds { get; } = [LeftKind, ClosedKind, RenumberedKind, RenamedKind, MergedKind, TookOverKind];

    /// <summary>To the managers of a company that left by itself.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="instant">When it left.</param>
    /// <param name="return">Where to ask to join again.</param>
    public static Mail Left(string company, DateTimeOffset instant, Uri @return) =>
        new(LeftKind, @return, ("entreprise", company), ("date", FrenchDate.WithTime(instant)));

    /// <summary>The ministry establishes that a company exists no more.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="decision">Why, and who signed it.</param>
    /// <param name="appeal">Where to contest it.</param>
    public static Mail Closed(string company, SignedDecision decision, Uri appeal) =>
        new(ClosedKind, appeal, [("entreprise", company), .. decision.Values]);

    /// <summary>Its number is another.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="number">Its number, with what it is: « SIREN 000 000 000 ».</param>
    /// <param name="decision">Why, and who signed it.</param>
    /// <param name="appeal">Where to contest it.</param>
    public static Mail Renumbered(string company, string number, SignedDecision decision, Uri appeal) =>
        new(RenumberedKind, appeal, [("entreprise", company), ("numero", number), .. decision.Values]);

    /// <summary>Its name is another.</summary>
    /// <param name="before">The name it had.</param>
    /// <param name="company">The name it has.</param>
    /// <param name="decision">Why, and who signed it.</param>
    /// <param name="appeal">Where to contest it.</param>
    public static Mail Renamed(string before, string company, SignedDecision decision, Uri appeal) =>
        new(RenamedKind, appeal, [("avant", before), ("entreprise", company), .. decision.Values]);

    /// <summary>To a company whose place another takes.</summary>
    /// <param name="company">Its name.</param>
    /// <param name="heir">The name of who takes over.</param>
    /// <param name="offers">How many of its offers move.</param>
    /// <param name="decision">Why, and who signed it.</param>
    /// <param name="appeal">Where to contest it.</param>
    public static Mail Merged(string company, string heir, int offers, SignedDecision decision, Uri appeal) =>
        new(MergedKind, appeal, [("entreprise", company), ("repreneur", heir), ("offres", Count(offers)), .. decision.Values]);

    /// <summary>To the company that takes over.</summary>
    /// <inheritdoc cref="Merged" path="/param"/>
    public static Mail TookOver(string company, string heir, int offers, SignedDecision decision, Uri appeal) =>
        new(TookOverKind, appeal, [("entreprise", company), ("repreneur", heir), ("offres", Count(offers)), .. decision.Values]);

    private static string Count(int offers) => offers switch
    {
        0 => "aucune offre",
        1 => "une offre",
        _ => $"{offers}\u00a0offres",
    };
}

/// <summary>What a mail says of a decision: the law asks for its reasons and its signatory.</summary>
/// <param name="Reason">Its coded reason, in words.</param>
/// <param name="Note">What explains it.</param>
/// <param name="Signatory">The name and the position of who signed it.</param>
/// <param name="At">When.</param>
public sealed record SignedDecision(string Reason, string Note, string Signatory, DateTimeOffset At)
{
    internal IEnumerable<(string Name, string Value)> Values =>
        [("motif", Reason), ("explication", Note), ("signataire", Signatory), ("date", FrenchDate.WithTime(At))];
}
