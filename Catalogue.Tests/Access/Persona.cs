namespace Catalogue.Tests.Access;

/// <summary>Those who come to the site, one of each kind.</summary>
public enum Persona
{
    Anonymous,

    /// <summary>A contributor of the partner whose pages are asked for.</summary>
    PartnerEditor,

    /// <summary>A manager of that partner.</summary>
    PartnerManager,

    /// <summary>A manager of another one.</summary>
    OtherPartner,

    Reviewer,

    LeadReviewer,

    /// <summary>Who reviews for the ministry, to whom that partner's file was given.</summary>
    Mandated,

    /// <summary>The same, to whom another partner's was.</summary>
    MandatedElsewhere,

    Editor,

    Administrator,
}

/// <summary>Those of them who may do the same things.</summary>
internal static class Those
{
    public static readonly Persona[] SignedIn = [.. Enum.GetValues<Persona>().Where(persona => persona != Persona.Anonymous)];
    public static readonly Persona[] AccountHolders = [Persona.PartnerEditor, Persona.PartnerManager, Persona.OtherPartner];
    public static readonly Persona[] AllStaff =
        [Persona.Reviewer, Persona.LeadReviewer, Persona.Mandated, Persona.MandatedElsewhere, Persona.Editor, Persona.Administrator];
    public static readonly Persona[] Reviewers = [Persona.Reviewer, Persona.LeadReviewer, Persona.Mandated];
    public static readonly Persona[] Colleagues = [Persona.PartnerEditor, Persona.PartnerManager];

    /// <summary>Reviewers act for the partner (A5).</summary>
    public static readonly Persona[] Company = [.. Colleagues, .. Reviewers];

    public static readonly Persona[] Managers = [Persona.PartnerManager, .. Reviewers];
    public static readonly Persona[] FileReaders = [.. Reviewers, Persona.MandatedElsewhere];
    public static readonly Persona[] Activating = [Persona.Reviewer, Persona.LeadReviewer];
    public static readonly Persona[] Deciding = [Persona.Reviewer, Persona.LeadReviewer];
    public static readonly Persona[] DocumentReaders = [Persona.Reviewer, Persona.LeadReviewer];
    public static readonly Persona[] Lead = [Persona.LeadReviewer];
    public static readonly Persona[] Administrators = [Persona.Administrator];
    public static readonly Persona[] JournalReaders = [Persona.LeadReviewer, Persona.Administrator];
}
