namespace Catalogue.Core.Geography;

/// <summary>
/// Every commune of France where somebody lives, found by what people type or by where they are (A24). Loaded once,
/// never changed, shared by all threads; a new import makes a new directory.
/// </summary>
public sealed class CommuneDirectory
{
    /// <summary>A position is not turned into a commune farther away than this, in kilometres.</summary>
    public const double FarthestNearestKm = 30;

    private readonly Dictionary<string, Commune> _byInsee;
    private readonly ILookup<string, Commune> _byPostalCode;
    private readonly string[] _postalCodes;
    private readonly ILookup<string, Commune> _byDepartment;
    private readonly NameIndex _names;
    private readonly PositionIndex _located;
    private readonly PositionIndex _estimated;

    /// <summary>Loads the directory.</summary>
    /// <param name="updates">What was imported since the embedded file was built; null for nothing.</param>
    public CommuneDirectory(IEnumerable<CommuneUpdate>? updates = null)
    {
        All = CommuneFile.Load(updates ?? []);
        _byInsee = All.ToDictionary(commune => commune.Insee, StringComparer.Ordinal);
        _byPostalCode = All
            .SelectMany(commune => commune.PostalCodes, (commune, code) => (commune, code))
            .ToLookup(pair => pair.code, pair => pair.commune, StringComparer.Ordinal);
        _postalCodes = [.. _byPostalCode.Select(served => served.Key).Order(StringComparer.Ordinal)];
        _byDepartment = All.ToLookup(commune => commune.Department, StringComparer.Ordinal);
        _names = new NameIndex(All);
        _located = new PositionIndex(All.Where(commune => commune.IsExact));
        _estimated = new PositionIndex(All.Where(commune => !commune.IsExact));
    }

    /// <summary>All communes, and the arrondissements of Paris, Lyon and Marseille, by INSEE code.</summary>
    public IReadOnlyList<Commune> All { get; }

    /// <summary>The commune of an INSEE code (« 43157 », « 2A004 »); null when none has it.</summary>
    public Commune? ByInsee(string code) => _byInsee.GetValueOrDefault(code);

    /// <summary>The communes of a department, by INSEE code; none for a code that is not a department's.</summary>
    public IReadOnlyList<Commune> ByDepartment(string code) => [.. _byDepartment[code]];

    /// <summary>
    /// The communes a text may designate, best first: a postal code, an INSEE code, a name, a name with its postal code
    /// or its department. Beginnings of names are offered when no name is whole, then names with a spelling mistake.
    /// Homonyms come by population.
    /// </summary>
    /// <param name="text">Whatever was typed; nonsense finds nothing.</param>
    /// <param name="max">How many to return at most.</param>
    public IReadOnlyList<CommuneMatch> Find(string? text, int max = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(max);

        var query = PlaceQuery.Parse(text);
        var matches = query switch
        {
            { Code: null } => ByName(query, _ => true),
            { Code: { } code, Words: [] } => As(MatchKind.Exact, ByCode(code)),
            { Code: { } code } => ByNameAndCode(query, code),
        };
        return [.. matches.DistinctBy(match => match.Commune).Take(max)];
    }

    /// <summary>
    /// What to propose for a text that designates no commune: those whose postal code begins like the one typed, or whose
    /// name resembles it, too far to be taken for it. None for nonsense.
    /// </summary>
    /// <param name="text">Whatever was typed.</param>
    /// <param name="max">How many to return at most.</param>
    public IReadOnlyList<Commune> Suggest(string? text, int max)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(max);

        var query = PlaceQuery.Parse(text);
        IEnumerable<Commune> similar = query.Digits is { } digits ? ByCodeBeginning(digits) : ByResemblance(query);
        return [.. similar.Distinct().Take(max)];
    }

    /// <summary>
    /// What somebody may be typing: the communes whose name or postal code begins so, the most populated first. Nothing is
    /// corrected; none for less than two characters.
    /// </summary>
    /// <param name="text">The beginning of a name, of a postal code, or a name with its postal code or department.</param>
    /// <param name="max">How many to return at most.</param>
    public IReadOnlyList<Commune> StartingWith(string? text, int max)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(max);

        var query = PlaceQuery.Parse(text);
        if (query.Digits is { } digits) return digits.Length < 2 ? [] : [.. WithCodeBeginning(digits).Take(max)];
        if (query is { Code: { } only, Words: [] }) return [.. ByCode(only).Take(max)];
        Func<Commune, bool> within = query.Code is { } code ? commune => commune.PostalCodes.Contains(code) : _ => true;
        return
        [
            .. query.Readings()
                .SelectMany(reading => _names.StartingWith(reading.Name, And(within, reading.Department)))
                .Distinct()
                .Take(max),
        ];
    }

    /// <summary>
    /// The commune around a position: the nearest one whose own position is exact, else the nearest estimated one.
    /// Null when none is within <see cref="FarthestNearestKm"/>.
    /// </summary>
    public Commune? Nearest(GeoPoint position) => Nearest(_located, position) ?? Nearest(_estimated, position);

    /// <summary>
    /// The most populated communes around a point, for the labels of a map. Those whose position is estimated are left
    /// out, since a label a few kilometres off is a wrong map, and so are arrondissements, written over their city.
    /// </summary>
    public IReadOnlyList<Commune> Around(GeoPoint center, double radiusKm, int max) =>
    [
        .. _located.Within(center, radiusKm).Select(found => found.Commune)
            .Where(commune => InseeCode.CityOf(commune.Insee) is null)
            .OrderByDescending(commune => commune.Population)
            .Take(max),
    ];

    /// <summary>
    /// How a form writes a commune so that <see cref="Find"/> reads the same one back: « Le Puy-en-Velay (43000) »;
    /// « Paris » without a code, which would designate an arrondissement.
    /// </summary>
    public static string Label(Commune commune) =>
        InseeCode.HasArrondissements(commune.Insee) ? commune.Name : $"{commune.Name} ({commune.PostalCodes[0]})";

    private IEnumerable<CommuneMatch> ByName(PlaceQuery query, Func<Commune, bool> within)
    {
        var readings = query.Readings()
            .Select(reading => (reading.Name, Within: And(within, reading.Department)))
            .ToList();

        var whole = readings.SelectMany(reading => WholeNames(reading.Name, reading.Within)).ToList();
        if (whole.Count > 0) return whole;

        var beginning = readings.SelectMany(reading => _names.StartingWith(reading.Name, reading.Within)).ToList();
        return beginning.Count > 0
            ? As(MatchKind.Prefix, beginning)
            : As(MatchKind.Corrected, readings.SelectMany(reading => _names.Close(reading.Name, reading.Within)));
    }

    private IEnumerable<CommuneMatch> WholeNames(PlaceName name, Func<Commune, bool> within)
    {
        var whole = _names.Whole(name, within);
        if (whole.Count == 0) return [];

        var largest = whole.Max(commune => commune.Population);
        var prominent = _names.StartingWithWords(name, within)
            .TakeWhile(commune => commune.Population >= NameIndex.Prominence * Math.Max(1, largest));
        return [.. As(MatchKind.Prefix, prominent.Except(whole)), .. As(MatchKind.Exact, whole)];
    }

    private IEnumerable<CommuneMatch> ByNameAndCode(PlaceQuery query, string code)
    {
        var coded = ByCode(code);
        var named = ByName(query, coded.Contains).ToList();
        if (named.Count > 0)
        {
            // « 75011 Paris » is an address of the 11th arrondissement.
            var arrondissements = coded.Where(c => named.Exists(match => match.Commune.Insee == InseeCode.CityOf(c.Insee)));
            return [.. As(MatchKind.Exact, arrondissements), .. named];
        }

        // One of the two is wrong, or the code is a firm's own (Cedex): a name of the same department is likely meant.
        var nearby = ByName(query, commune => commune.PostalCodes.Any(known => IsSameDepartment(known, code))).ToList();
        return As(MatchKind.Corrected, nearby.Count > 0 ? nearby.Select(match => match.Commune) : coded);
    }

    // Some postal codes are also an INSEE code, elsewhere; people know the former. « 75011 » is more of an arrondissement
    // than of Paris.
    private List<Commune> ByCode(string code)
    {
        List<Commune> served =
        [
            .. _byPostalCode[code]
                .OrderBy(commune => InseeCode.HasArrondissements(commune.Insee))
                .ThenByDescending(commune => commune.Population),
        ];
        return served.Count == 0 && ByInsee(code) is { } commune ? [commune] : served;
    }

    /// <summary>The communes whose postal code shares the longest beginning with what was typed; a department's two digits at least.</summary>
    private List<Commune> ByCodeBeginning(string digits)
    {
        for (var length = digits.Length; length >= 2; length--)
        {
            var found = WithCodeBeginning(digits[..length]).ToList();
            if (found.Count > 0) return found;
        }

        return [];
    }

    private IEnumerable<Commune> WithCodeBeginning(string digits)
    {
        var first = Array.BinarySearch(_postalCodes, digits, StringComparer.Ordinal);
        return _postalCodes.Skip(first < 0 ? ~first : first)
            .TakeWhile(code => code.StartsWith(digits, StringComparison.Ordinal))
            .SelectMany(code => _byPostalCode[code])
            .Distinct()
            .OrderByDescending(commune => commune.Population)
            .ThenBy(commune => commune.Insee, StringComparer.Ordinal);
    }

    private IEnumerable<Commune> ByResemblance(PlaceQuery query) =>
        query.Readings().SelectMany(reading => _names.Resembling(reading.Name, And(_ => true, reading.Department)));

    private static Commune? Nearest(PositionIndex index, GeoPoint position) =>
        index.Within(position, FarthestNearestKm)
            .OrderBy(found => found.DistanceKm).ThenByDescending(found => found.Commune.Population)
            .Select(found => found.Commune)
            .FirstOrDefault();

    private static Func<Commune, bool> And(Func<Commune, bool> within, Department? department) => department is null
        ? within
        : commune => commune.Department == department.Code && within(commune);

    private static bool IsSameDepartment(string postalCode, string other) =>
        postalCode.AsSpan(0, postalCode.StartsWith('9') && postalCode[1] is '7' or '8' ? 3 : 2) is var department
        && other.AsSpan().StartsWith(department);

    private static IEnumerable<CommuneMatch> As(MatchKind kind, IEnumerable<Commune> communes) =>
        communes.Select(commune => new CommuneMatch(commune, kind));
}
