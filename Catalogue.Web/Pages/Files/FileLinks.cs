using Catalogue.Web.DesignSystem.Breadcrumb;

namespace Catalogue.Web.Pages.Files;

/// <summary>Addresses of the ministry's files of partners.</summary>
internal static class FileLinks
{
    public const string All = "/instruction";

    /// <summary>Names of what the list is asked.</summary>
    public const string Text = "q", Status = "etat", Page = "page";

    /// <summary>Name under which the people a file is given to are sent.</summary>
    public const string Given = "mandataire";

    /// <summary>In the address of a file: what was just done.</summary>
    public const string Done = "fait";

    /// <summary>The step of a breadcrumb that leads to the list.</summary>
    public static BreadcrumbStep AllStep { get; } = new("Instruction", All);

    /// <param name="slug">The partner's address on the site.</param>
    public static string One(string slug) => $"{All}/partenaires/{slug}";

    /// <summary>The step of a breadcrumb that leads to a file.</summary>
    public static BreadcrumbStep Step(string slug, string company) => new(company, One(slug));

    /// <summary>A file, which says what was just done.</summary>
    public static string OneAfter(string slug, FileAct act) => $"{One(slug)}?{Done}={FileActs.WordOf(act)}";

    public static string Activation(string slug) => $"{One(slug)}/compte";

    public static string Assignments(string slug) => $"{One(slug)}/mandataires";
}

/// <summary>What was just done to a file, which its page says once.</summary>
internal enum FileAct
{
    ActivationSent,
    Given,
}

/// <summary>How an address says what was just done, and what the page then says.</summary>
internal static class FileActs
{
    private static readonly (FileAct Act, string Word, string Sentence)[] All =
    [
        (FileAct.ActivationSent, "envoi", "Le lien est en route vers le contact de l’entreprise\u00a0; il sert une fois."),
        (FileAct.Given, "attribution", "L’attribution du dossier est enregistrée."),
    ];

    public static string WordOf(FileAct act) => Array.Find(All, one => one.Act == act).Word;

    /// <summary>The sentence of a word; null of one that means nothing.</summary>
    public static string? Sentence(string? word) => Array.Find(All, one => one.Word == word).Sentence;
}
