using System.Numerics;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Geography;

/// <summary>
/// The names of communes in one sorted list, with and without their articles: a whole name and a beginning are both a
/// range of it, a misspelt one a scan that the length and the letters of a name cut short.
/// </summary>
internal sealed class NameIndex
{
    /// <summary>
    /// How many times more people must live in a place for it to be understood before one whose name is closer to what
    /// was typed: « Le Puy » means Le Puy-en-Velay, though two hamlets are called so.
    /// </summary>
    public const int Prominence = 10;

    private const int LettersForOneEdit = 4;
    private const int LettersForTwoEdits = 8;
    private const int LettersForOneWrong = 4;
    private const int MostWrong = 4;
    private const int ShortestPrefix = 2;

    private readonly string[] _names;
    private readonly Commune[] _communes;
    private readonly Shape[] _shapes;

    public NameIndex(IReadOnlyList<Commune> communes)
    {
        var entries = new List<Entry>(communes.Count * 5 / 4);
        foreach (var commune in communes) AddNames(commune, entries);
        entries.Sort(Entry.InOrder);
        _names = [.. entries.Select(entry => entry.Name)];
        _communes = [.. entries.Select(entry => entry.Commune)];
        _shapes = Array.ConvertAll(_names, Shape.Of);
    }

    /// <summary>Communes of that name; those written with the same articles first, then the most populated.</summary>
    public List<Commune> Whole(PlaceName name, Func<Commune, bool> within) =>
    [
        .. Range(name.Full, IsSame).Where(within).OrderByDescending(commune => commune.Population)
            .Concat(Range(name.Bare, IsSame).Where(within).OrderByDescending(commune => commune.Population))
            .Distinct(),
    ];

    /// <summary>Communes whose name begins so, the most populated first; cities, not their arrondissements.</summary>
    public List<Commune> StartingWith(PlaceName name, Func<Commune, bool> within)
    {
        if (name.Full.Length < ShortestPrefix) return [];

        var found = MostPopulated(Range(name.Full, IsBeginning).Where(within));
        // « Sables d'O » begins « Les Sables-d'Olonne » only once the articles are gone from both.
        var startsWithArticle = PlaceName.IsArticle(name.Full.Split(' ')[0]);
        return found.Count > 0 || startsWithArticle ? found : MostPopulated(Range(name.Bare, IsBeginning).Where(within));
    }

    /// <summary>Communes whose name begins with those words, followed by others.</summary>
    public List<Commune> StartingWithWords(PlaceName name, Func<Commune, bool> within) =>
        MostPopulated(Range(name.Full + ' ', IsBeginning).Where(within));

    /// <summary>
    /// Communes whose name is one edit away (from four letters) or two (from eight), the closest first unless one edit
    /// more gives a prominent place. Spaces do not count: « SaintDenis » is spelt right.
    /// </summary>
    public List<Commune> Close(PlaceName name, Func<Commune, bool> within) =>
        AtMost(name, letters => letters >= LettersForTwoEdits ? 2 : letters >= LettersForOneEdit ? 1 : 0, within);

    /// <summary>Communes whose name resembles what was typed: one letter in four may be wrong. To be proposed, never assumed.</summary>
    public List<Commune> Resembling(PlaceName name, Func<Commune, bool> within) =>
        AtMost(name, letters => Math.Min(letters / LettersForOneWrong, MostWrong), within);

    /// <summary>Communes whose name is within some edits of another, by closeness and by population.</summary>
    private List<Commune> AtMost(PlaceName name, Func<int, int> limitOf, Func<Commune, bool> within)
    {
        var full = Letters(name.Full);
        var bare = Letters(name.Bare);
        var limit = limitOf(full.Length);

        var found = new List<(Commune Commune, int Edits)>();
        Collect(full);
        if (bare != full) Collect(bare);
        return
        [
            .. found.OrderByDescending(match => match.Commune.Population / Math.Pow(Prominence, match.Edits))
                .Select(match => match.Commune).Distinct(),
        ];

        void Collect(string typed)
        {
            var shape = Shape.Of(typed);
            for (var i = 0; i < _names.Length; i++)
            {
                if (!shape.MayBeWithin(limit, _shapes[i])) continue;
                var edits = EditDistance.Between(typed, Letters(_names[i]), limit);
                if (edits <= limit && IsCityOrCommune(_communes[i]) && within(_communes[i])) found.Add((_communes[i], edits));
            }
        }
    }

    private static void AddNames(Commune commune, List<Entry> entries)
    {
        var (full, bare) = PlaceName.Read(commune.Name);
        entries.Add(new Entry(full, commune));
        if (bare != full) entries.Add(new Entry(bare, commune));
        // « Paris 01 », as addresses write it.
        if (!IsCityOrCommune(commune) && full[^2] == ' ') entries.Add(new Entry(full.Insert(full.Length - 1, "0"), commune));
    }

    private IEnumerable<Commune> Range(string name, Func<string, string, bool> belongs)
    {
        var low = 0;
        var high = _names.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_names[middle], name) < 0) low = middle + 1;
            else high = middle;
        }

        for (var i = low; i < _names.Length && belongs(_names[i], name); i++) yield return _communes[i];
    }

    private static bool IsSame(string candidate, string name) => string.Equals(candidate, name, StringComparison.Ordinal);

    private static bool IsBeginning(string candidate, string name) => candidate.StartsWith(name, StringComparison.Ordinal);

    private static List<Commune> MostPopulated(IEnumerable<Commune> communes) =>
        [.. communes.Where(IsCityOrCommune).Distinct().OrderByDescending(commune => commune.Population)];

    private static bool IsCityOrCommune(Commune commune) => InseeCode.CityOf(commune.Insee) is null;

    private static string Letters(string name) => name.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A name to sort: its first eight characters as a number settle most comparisons at once.</summary>
    private readonly record struct Entry(string Name, Commune Commune)
    {
        private readonly ulong _head = Head(Name);

        public static int InOrder(Entry left, Entry right) => left._head != right._head
            ? left._head.CompareTo(right._head)
            : string.CompareOrdinal(left.Name, right.Name);

        private static ulong Head(string name)
        {
            var head = 0UL;
            for (var i = 0; i < 8; i++) head = head << 8 | (i < name.Length ? name[i] : 0UL);
            return head;
        }
    }

    /// <summary>Enough of a name to rule it out without comparing it: how many letters it has, and which.</summary>
    private readonly record struct Shape(int Length, uint LetterSet)
    {
        public static Shape Of(string name)
        {
            var length = 0;
            var letters = 0u;
            foreach (var c in name)
            {
                if (c == ' ') continue;
                length++;
                letters |= char.IsAsciiDigit(c) ? 1u << 26 : 1u << (c - 'a');
            }

            return new Shape(length, letters);
        }

        /// <summary>An edit changes the length by at most one, and brings or takes away at most two letters.</summary>
        public bool MayBeWithin(int edits, Shape other) =>
            Math.Abs(Length - other.Length) <= edits && BitOperations.PopCount(LetterSet ^ other.LetterSet) <= 2 * edits;
    }
}
