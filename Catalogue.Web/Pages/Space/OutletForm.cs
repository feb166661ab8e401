using System.Globalization;
using Catalogue.Core.Geography;
using Catalogue.Core.Joining;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.DesignSystem.ErrorSummary;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Space;

/// <summary>An outlet as a form shows and sends it: what cannot be read is kept as it was typed, with what is wrong.</summary>
internal sealed record OutletForm
{
    /// <summary>Names under which the form sends its values; those of fields are their identifiers too.</summary>
    public const string NameId = "nom", AddressId = "adresse", PostalCodeId = "code-postal", CommuneId = "commune", HoursId = "horaires",
        AreasId = "zones", RadiusId = "rayon", DepartmentsId = "departements";

    /// <summary>The choices of where it serves.</summary>
    private const string Around = "rayon", Within = "departements", Remote = "distance";

    private const int LongestLine = 120, MostHours = 10, LongestHours = 100, MostRadiusKm = 500;

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public string Name { get; private init; } = "";

    public string Address { get; private init; } = "";

    public string PostalCode { get; private init; } = "";

    public string Commune { get; private init; } = "";

    /// <summary>A line a group of days.</summary>
    public string Hours { get; private init; } = "";

    /// <summary>The choices made of where it serves.</summary>
    public IReadOnlyList<string> Areas { get; private init; } = [];

    public string Radius { get; private init; } = "";

    public string Departments { get; private init; } = "";

    public IReadOnlyList<CheckboxChoice> AreaChoices =>
    [
        new(Around, "Autour de ce point de vente", Areas.Contains(Around)),
        new(Within, "Dans des départements", Areas.Contains(Within)),
        new(Remote, "Partout, à distance", Areas.Contains(Remote)),
    ];

    /// <summary>As the registry holds it.</summary>
    public static OutletForm Of(OutletDetails details) => new()
    {
        Name = details.Name,
        Address = details.Address,
        PostalCode = details.PostalCode,
        Commune = details.Commune,
        Hours = string.Join('\n', details.Hours),
        Areas = [.. details.Areas.Select(area => area.Kind switch
        {
            ServiceAreaKind.Radius => Around,
            ServiceAreaKind.Departments => Within,
            _ => Remote,
        }).Distinct()],
        Radius = details.Areas.FirstOrDefault(area => area.Kind == ServiceAreaKind.Radius)?.RadiusKm.ToString("0.#", French) ?? "",
        Departments = string.Join(", ", details.Areas.SelectMany(area => area.Departments).Distinct()),
    };

    /// <summary>As a form sent it.</summary>
    public static OutletForm Read(IFormCollection form) => new()
    {
        Name = TypedText.Line(form[NameId]),
        Address = TypedText.Line(form[AddressId]),
        PostalCode = TypedText.Code(form[PostalCodeId]),
        Commune = TypedText.Line(form[CommuneId]),
        Hours = TypedText.Lines(form[HoursId]),
        Areas = [.. ((string[])[Around, Within, Remote]).Where(area => form[AreasId].Contains(area))],
        Radius = TypedText.Line(form[RadiusId]),
        Departments = TypedText.Line(form[DepartmentsId]),
    };

    /// <summary>The outlet that it says, or what is wrong, in the order of the fields.</summary>
    /// <param name="communes">Where places are known.</param>
    /// <param name="before">The outlet as it is: where it stays in its commune, it keeps a better position.</param>
    public (OutletDetails? Details, IReadOnlyList<FieldError> Errors) Check(CommuneDirectory communes, OutletDetails? before)
    {
        var errors = new List<FieldError>();
        Demand(Name, NameId, "Donnez un nom à ce point de vente\u00a0: «\u00a0Le magasin\u00a0», «\u00a0L’atelier\u00a0»…");
        Demand(Address, AddressId, "Donnez le numéro et la rue.");
        var commune = ReadCommune(communes, errors);
        var hours = TypedText.List(Hours);
        if (hours.Count > MostHours || hours.Any(line => line.Length > LongestHours))
            errors.Add(new(HoursId, $"Gardez {MostHours} lignes au plus, de {LongestHours} caractères chacune."));
        var areas = ReadAreas(errors);
        if (errors.Count > 0 || commune is null) return (null, errors);
        var stays = before?.Insee == commune.Insee;
        return (
            new()
            {
                Name = Name,
                Address = Address,
                PostalCode = PostalCode,
                Insee = commune.Insee,
                Commune = commune.Name,
                Department = commune.Department,
                Position = stays ? before!.Position : commune.Position,
                IsExact = stays ? before!.IsExact : commune.IsExact,
                Hours = hours,
                Areas = areas,
            },
            errors);

        void Demand(string typed, string id, string sentence)
        {
            if (typed.Length == 0) errors.Add(new(id, sentence));
            else if (typed.Length > LongestLine) errors.Add(new(id, $"Gardez {LongestLine} caractères au plus."));
        }
    }

    private Commune? ReadCommune(CommuneDirectory communes, List<FieldError> errors)
    {
        if (PostalCode.Length != 5 || !PostalCode.All(char.IsAsciiDigit)) errors.Add(new(PostalCodeId, "Un code postal a cinq chiffres."));
        if (Commune.Length is 0 or > LongestLine)
        {
            errors.Add(new(CommuneId, "Donnez la commune."));
            return null;
        }

        var reading = CommuneReading.Of(PostalCode, Commune, communes);
        if (reading.Commune is not null) return reading.Commune;
        var choices = reading.Choices.Select(CommuneDirectory.Label).Distinct().ToList();
        errors.Add(new(CommuneId, choices.Count == 0
            ? "Nous ne connaissons pas cette commune\u00a0: vérifiez son nom et le code postal."
            : $"Ce nom et ce code postal ne vont pas ensemble. Est-ce {string.Join(", ", choices)}\u00a0?"));
        return null;
    }

    private List<ServiceArea> ReadAreas(List<FieldError> errors)
    {
        var areas = new List<ServiceArea>();
        if (Areas.Count == 0) errors.Add(new($"{AreasId}-1", "Dites où vous servez vos clients depuis ce point de vente."));
        if (Areas.Contains(Around))
        {
            if (double.TryParse(Radius.Replace('.', ','), NumberStyles.AllowDecimalPoint, French, out var km) && km is > 0 and <= MostRadiusKm) areas.Add(ServiceArea.Around(km));
            else errors.Add(new(RadiusId, $"Donnez une distance en kilomètres, {MostRadiusKm} au plus."));
        }

        if (Areas.Contains(Within))
        {
            var typed = Departments.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var known = typed.Select(FindDepartment).ToList();
            if (known.Count > 0 && known.TrueForAll(code => code is not null)) areas.Add(ServiceArea.In([.. known.OfType<string>().Distinct()]));
            else if (known.Count == 0) errors.Add(new(DepartmentsId, "Donnez les départements, par leur numéro ou leur nom, séparés par des virgules."));
            else errors.Add(new(DepartmentsId, $"«\u00a0{typed[known.IndexOf(null)]}\u00a0» n’est ni le numéro, ni le nom d’un département."));
        }

        if (Areas.Contains(Remote)) areas.Add(ServiceArea.RemoteEverywhere);
        return areas;
    }

    private static string? FindDepartment(string typed)
    {
        var words = FrenchFolding.FoldWords(typed, ' ');
        return (Core.Geography.Departments.Find(typed.ToUpperInvariant())
            ?? Core.Geography.Departments.All.FirstOrDefault(one => FrenchFolding.FoldWords(one.Name, ' ') == words))?.Code;
    }
}
