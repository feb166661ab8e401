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

/// <summary>Who may ask for what of the pages that are not for everybody: a row for each handler.</summary>
internal static class AccessMatrix
{
    private static readonly Persona[] SignedIn = [.. Enum.GetValues<Persona>().Where(persona => persona != Persona.Anonymous)];
    private static readonly Persona[] Accounts = [Persona.PartnerEditor, Persona.PartnerManager, Persona.OtherPartner];
    private static readonly Persona[] Staff =
        [Persona.Reviewer, Persona.LeadReviewer, Persona.Mandated, Persona.MandatedElsewhere, Persona.Editor, Persona.Administrator];
    private static readonly Persona[] Reviewers = [Persona.Reviewer, Persona.LeadReviewer, Persona.Mandated];
    private static readonly Persona[] Colleagues = [Persona.PartnerEditor, Persona.PartnerManager];

    /// <summary>Reviewers act for the partner (A5).</summary>
    private static readonly Persona[] Company = [.. Colleagues, .. Reviewers];

    private static readonly Persona[] Managers = [Persona.PartnerManager, .. Reviewers];
    private static readonly Persona[] FileReaders = [.. Reviewers, Persona.MandatedElsewhere];
    private static readonly Persona[] Activating = [Persona.Reviewer, Persona.LeadReviewer];
    private static readonly Persona[] DocumentReaders = [Persona.Reviewer, Persona.LeadReviewer];
    private static readonly Persona[] Lead = [Persona.LeadReviewer];
    private static readonly Persona[] Administrators = [Persona.Administrator];
    private static readonly Persona[] JournalReaders = [Persona.LeadReviewer, Persona.Administrator];

    /// <summary>By handler, as <see cref="SiteHandler"/> writes it: those who may enter; all others are refused.</summary>
    public static IReadOnlyDictionary<string, Persona[]> Rows { get; } = new Dictionary<string, Persona[]>
    {
        ["GET /compte"] = Accounts,
        ["GET /compte/adresse"] = Accounts,
        ["POST /compte/adresse"] = Accounts,
        ["GET /compte/adresse/{secret}"] = Accounts,
        ["POST /compte/adresse/{secret}"] = Accounts,
        ["GET /compte/deux-etapes"] = Accounts,
        ["GET /compte/deux-etapes/codes-de-secours"] = Accounts,
        ["POST /compte/deux-etapes/codes-de-secours"] = Accounts,
        ["GET /compte/deux-etapes/commencer"] = Accounts,
        ["POST /compte/deux-etapes/commencer"] = Accounts,
        ["GET /compte/deux-etapes/retirer"] = Accounts,
        ["POST /compte/deux-etapes/retirer"] = Accounts,
        ["GET /compte/deux-etapes/telephone"] = Accounts,
        ["POST /compte/deux-etapes/telephone"] = Accounts,
        ["GET /compte/mot-de-passe"] = Accounts,
        ["POST /compte/mot-de-passe"] = Accounts,
        ["GET /compte/nom"] = Accounts,
        ["POST /compte/nom"] = Accounts,
        ["GET /compte/sessions"] = Accounts,
        ["POST /compte/sessions"] = Accounts,

        ["GET /espace"] = SignedIn,
        ["GET /espace/{partenaire}"] = Company,
        ["GET /espace/{partenaire}/conditions"] = [Persona.PartnerManager],
        ["POST /espace/{partenaire}/conditions"] = [Persona.PartnerManager],
        ["GET /espace/{partenaire}/contributeurs"] = Company,
        ["POST /espace/{partenaire}/contributeurs"] = Company,
        ["POST /espace/{partenaire}/contributeurs#Remove"] = Company,
        ["GET /espace/{partenaire}/equipe"] = Company,
        ["GET /espace/{partenaire}/equipe/inviter"] = Managers,
        ["POST /espace/{partenaire}/equipe/inviter"] = Managers,
        ["GET /espace/{partenaire}/equipe/invitations/{invitation:guid}"] = Managers,
        ["POST /espace/{partenaire}/equipe/invitations/{invitation:guid}"] = Managers,
        ["POST /espace/{partenaire}/equipe/invitations/{invitation:guid}#TakeBack"] = Managers,
        ["GET /espace/{partenaire}/equipe/personnes/{compte:guid}"] = Managers,
        ["POST /espace/{partenaire}/equipe/personnes/{compte:guid}"] = Managers,
        ["POST /espace/{partenaire}/equipe/personnes/{compte:guid}#Remove"] = Managers,
        ["GET /espace/{partenaire}/equipe/quitter"] = Colleagues,
        ["POST /espace/{partenaire}/equipe/quitter"] = Colleagues,
        ["GET /espace/{partenaire}/fiche"] = Company,
        ["GET /espace/{partenaire}/fiche/{partie}"] = Company,
        ["POST /espace/{partenaire}/fiche/{partie}"] = Company,
        ["GET /espace/{partenaire}/historique"] = Company,
        ["GET /espace/{partenaire}/pieces"] = Company,
        ["GET /espace/{partenaire}/pieces/envoyer/{piece}"] = Company,
        ["POST /espace/{partenaire}/pieces/envoyer/{piece}"] = Company,
        ["GET /espace/{partenaire}/pieces/{document:guid}"] = Company,
        ["GET /espace/{partenaire}/pieces/{document:guid}#File"] = [.. Colleagues, .. DocumentReaders],
        ["POST /espace/{partenaire}/pieces/{document:guid}#TakeBack"] = Company,
        ["GET /espace/{partenaire}/points-de-vente"] = Company,
        ["GET /espace/{partenaire}/points-de-vente/ajouter"] = Company,
        ["POST /espace/{partenaire}/points-de-vente/ajouter"] = Company,
        ["GET /espace/{partenaire}/points-de-vente/{point:guid}"] = Company,
        ["POST /espace/{partenaire}/points-de-vente/{point:guid}"] = Company,
        ["POST /espace/{partenaire}/points-de-vente/{point:guid}#Remove"] = Company,

        ["GET /agents"] = Staff,

        ["GET /instruction"] = FileReaders,
        ["GET /instruction/partenaires/{partenaire}"] = Reviewers,
        ["GET /instruction/partenaires/{partenaire}/compte"] = Activating,
        ["POST /instruction/partenaires/{partenaire}/compte"] = Activating,
        ["GET /instruction/partenaires/{partenaire}/mandataires"] = Lead,
        ["POST /instruction/partenaires/{partenaire}/mandataires"] = Lead,
        ["GET /instruction/partenaires/{partenaire}/pieces"] = DocumentReaders,
        ["GET /instruction/partenaires/{partenaire}/pieces/{document:guid}"] = DocumentReaders,
        ["GET /instruction/partenaires/{partenaire}/pieces/{document:guid}#File"] = DocumentReaders,
        ["POST /instruction/partenaires/{partenaire}/pieces/{document:guid}#Accept"] = DocumentReaders,
        ["POST /instruction/partenaires/{partenaire}/pieces/{document:guid}#Refuse"] = DocumentReaders,

        ["GET /administration"] = JournalReaders,
        ["GET /administration/agents"] = Administrators,
        ["POST /administration/agents"] = Administrators,
        ["GET /administration/agents/inviter"] = Administrators,
        ["POST /administration/agents/inviter"] = Administrators,
        ["GET /administration/agents/{id:guid}"] = Administrators,
        ["POST /administration/agents/{id:guid}"] = Administrators,
        ["GET /administration/agents/{id:guid}/acces"] = Administrators,
        ["POST /administration/agents/{id:guid}/acces"] = Administrators,
        ["GET /administration/agents/{id:guid}/roles"] = Administrators,
        ["POST /administration/agents/{id:guid}/roles"] = Administrators,
        ["GET /administration/comptes"] = Administrators,
        ["GET /administration/comptes/{id:guid}"] = Administrators,
        ["POST /administration/comptes/{id:guid}"] = Administrators,
        ["GET /administration/comptes/{id:guid}/acces"] = Administrators,
        ["POST /administration/comptes/{id:guid}/acces"] = Administrators,
        ["GET /administration/courriers"] = Administrators,
        ["POST /administration/courriers"] = Administrators,
        ["GET /administration/journal"] = JournalReaders,
        ["GET /administration/journal.csv"] = JournalReaders,
        ["GET /administration/journal.jsonl"] = JournalReaders,
        ["GET /administration/journal/{number:long}"] = JournalReaders,
        ["GET /administration/sessions"] = Administrators,
        ["POST /administration/sessions"] = Administrators,
        ["GET /administration/sessions/{id:guid}"] = Administrators,
        ["POST /administration/sessions/{id:guid}"] = Administrators,
    };

    /// <summary>What is for everybody, named handler by handler: one that becomes public by mistake is not here.</summary>
    public static IReadOnlySet<string> Public { get; } = new HashSet<string>
    {
        "GET /",
        "GET /.well-known/security.txt",
        "GET /accessibilite",
        "GET /activation/{secret}",
        "POST /activation/{secret}",
        "GET /actualites",
        "GET /actualites/{slug}",
        "GET /agents/connexion",
        "GET /agents/connexion/session-finie",
        "GET /agents/deconnecte",
        "GET /agents/deconnexion",
        "POST /agents/deconnexion",
        "GET /agents/non-connecte",
        "GET /cahiers-des-charges",
        "GET /cahiers-des-charges/{reference}",
        "GET /catalogue",
        "GET /centres",
        "GET /centres/{slug}",
        "GET /centres/{slug}/versions/{number:int}.json",
        "GET /comparer",
        "GET /conditions-d-utilisation.pdf",
        "GET /conditions-d-utilisation/{version?}",
        "GET /conditions-d-utilisation/{version}.pdf",
        "GET /conditions-d-utilisation/{version}.txt",
        "GET /connexion",
        "POST /connexion",
        "GET /connexion/code",
        "POST /connexion/code",
        "GET /connexion/code-de-secours",
        "POST /connexion/code-de-secours",
        "GET /conseillers",
        "GET /conseillers/{slug}/versions/{number:int}.json",
        "GET /deconnexion",
        "POST /deconnexion",
        "GET /devenir-partenaire",
        "GET /donnees-personnelles",
        "GET /erreur/{code:int}",
        "GET /glossaire",
        "GET /glossaire/{slug}",
        "GET /invitation/{secret}",
        "POST /invitation/{secret}",
        "POST /invitation/{secret}#Join",
        "GET /le-label",
        "GET /lieux/proche",
        "GET /mentions-legales",
        "GET /mon-avis",
        "POST /mon-avis",
        "GET /mon-avis/merci",
        "GET /mot-de-passe-oublie",
        "POST /mot-de-passe-oublie",
        "GET /mot-de-passe-oublie/demande-recue",
        "GET /mot-de-passe/{secret}",
        "POST /mot-de-passe/{secret}",
        "GET /offres",
        "GET /offres/{slug}/versions/{number:int}.json",
        "GET /partenaires",
        "GET /partenaires/{slug}",
        "GET /plan-du-site",
        "GET /questions",
        "GET /ready",
        "GET /regle-de-classement",
        "GET /robots.txt",
        "GET /selection",
        "POST /selection/garder",
        "POST /selection/retirer",
        "GET /sitemap.xml",
        "GET /sitemap/catalogue-{part:int}.xml",
        "GET /sitemap/pages.xml",
        "GET /sitemap/partenaires-{part:int}.xml",
        "GET /suggestions",
        "GET /suggestions/lieux",
        "GET /{kind:regex(^(offres|conseillers)$)}/{slug}",
    };
}
