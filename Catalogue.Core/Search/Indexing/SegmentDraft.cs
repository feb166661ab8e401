using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Catalogue.Core.Search.Indexing;

/// <summary>
/// A segment being filled, from documents (<see cref="DocumentReader"/>) or from other segments, then sealed. Documents
/// are added in ascending number, so that postings are born sorted.
/// </summary>
internal sealed class SegmentDraft(IndexTables tables)
{
    private readonly List<string> ids = [];
    private readonly List<FilterFacts> filters = [];
    private readonly List<PlaceFacts> places = [];
    private readonly List<OutletFacts> outlets = [];
    private readonly List<OrderFacts> orders = [];
    private readonly List<VisibleTicks> visible = [];
    private readonly List<FieldCounts> lengths = [];
    private readonly List<int> serviceNumbers = [];
    private readonly Dictionary<string, List<int>> servingDepartment = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> termNumbers = new(StringComparer.Ordinal);
    private readonly List<TermDraft> terms = [];
    private readonly List<string> stems = [];
    private readonly List<string[][]> expressionsFrom = [];
    private readonly List<int> sequence = [];
    private readonly List<int> sequenceStarts = [];

    private readonly Dictionary<string, int> wordNumbers = new(StringComparer.Ordinal);
    private readonly List<VocabularyWord> words = [];

    public CodeTable Families => tables.Families;

    public CodeTable Services => tables.Services;

    public int Count => ids.Count;

    /// <summary>Starts a document; its postings, services and words follow.</summary>
    /// <returns>Its number.</returns>
    public int AddDocument(in DocumentFacts facts, ReadOnlySpan<int> itsServices)
    {
        filters.Add(facts.Filter with { ServicesStart = serviceNumbers.Count, ServicesCount = itsServices.Length });
        places.Add(facts.Place);
        outlets.Add(facts.Outlet);
        orders.Add(facts.Order);
        visible.Add(facts.Visible);
        lengths.Add(default);
        serviceNumbers.AddRange(itsServices);
        ids.Add(facts.Id);
        return ids.Count - 1;
    }

    public void SetLengths(int document, FieldCounts counts) => lengths[document] = counts;

    public void AddDepartment(string department, int document)
    {
        ref var serving = ref CollectionsMarshal.GetValueRefOrAddDefault(servingDepartment, department, out _);
        (serving ??= []).Add(document);
    }

    /// <summary>The number of a stem in this draft.</summary>
    public int AddTerm(string stem)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(termNumbers, stem, out var known);
        if (!known)
        {
            number = terms.Count;
            terms.Add(new TermDraft());
            stems.Add(stem);
            expressionsFrom.Add(tables.Expressions.StartingWith(stem));
        }

        return number;
    }

    /// <summary>Starts the words in order of the document added last.</summary>
    public void BeginSequence() => sequenceStarts.Add(sequence.Count);

    /// <summary>Adds the words of a field; no phrase goes from one field to the next.</summary>
    public void AddToSequence(ReadOnlySpan<int> field)
    {
        sequence.AddRange(field);
        sequence.Add(TermSequences.FieldEnd);
    }

    /// <summary>Lists the expressions that begin a list of terms, as terms of their own.</summary>
    /// <param name="following">The terms, in order.</param>
    /// <param name="found">Is given them.</param>
    public void AddExpressionsAt(ReadOnlySpan<int> following, List<int> found)
    {
        foreach (var expression in expressionsFrom[following[0]])
            if (Begins(following, expression)) found.Add(AddTerm(Expressions.TermOf(expression)));
    }

    private bool Begins(ReadOnlySpan<int> following, string[] expression)
    {
        if (following.Length < expression.Length) return false;
        for (var i = 1; i < expression.Length; i++)
            if (stems[following[i]] != expression[i]) return false;
        return true;
    }

    public void AddPosting(int term, int document, TermFrequency frequency) => terms[term].Add(document, frequency);

    /// <summary>Counts uses of a word, and gives the number of its term; -1 when the word is new.</summary>
    public int UseWord(ReadOnlySpan<char> folded)
    {
        if (!wordNumbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var number)) return -1;
        ref var word = ref CollectionsMarshal.AsSpan(words)[number];
        word = word with { Uses = word.Uses + 1 };
        return word.Term;
    }

    public void AddWord(VocabularyWord word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(wordNumbers, word.Folded, out var known);
        if (known)
        {
            ref var same = ref CollectionsMarshal.AsSpan(words)[number];
            same = same with { Uses = same.Uses + word.Uses };
        }
        else
        {
            number = words.Count;
            words.Add(word);
        }
    }

    /// <summary>Copies what a set of a segment's documents brings; the words that only other documents use are left behind.</summary>
    public void Copy(Segment segment, ReadOnlySpan<ulong> live)
    {
        var renumbered = new int[segment.Count];
        for (var old = 0; old < segment.Count; old++)
        {
            renumbered[old] = -1;
            if (!Bits.Has(live, old)) continue;
            renumbered[old] = AddDocument(segment[old], segment.ServicesOf(segment.Filters[old]));
            SetLengths(renumbered[old], segment.Lengths[old]);
        }

        foreach (var (department, documents) in segment.ServingDepartment)
            foreach (var old in documents)
                if (renumbered[old] >= 0) AddDepartment(department, renumbered[old]);

        CopyTerms(segment, renumbered);
    }

    private void CopyTerms(Segment segment, int[] renumbered)
    {
        var newTerms = new int[segment.Terms.Length];
        Array.Fill(newTerms, -1);
        foreach (var (stem, oldTerm) in segment.TermNumbers)
        {
            var postings = segment.Terms[oldTerm];
            for (var i = 0; i < postings.Count; i++)
            {
                var document = renumbered[postings.Documents[i]];
                if (document < 0) continue;
                if (newTerms[oldTerm] < 0) newTerms[oldTerm] = AddTerm(stem);
                AddPosting(newTerms[oldTerm], document, postings.Frequencies[i]);
            }
        }

        for (var old = 0; old < segment.Count; old++)
        {
            if (renumbered[old] < 0) continue;
            BeginSequence();
            foreach (var term in segment.Sequences[old]) sequence.Add(term == TermSequences.FieldEnd ? term : newTerms[term]);
        }

        foreach (ref readonly var word in segment.Vocabulary.Words)
            if (newTerms[word.Term] >= 0) AddWord(word with { Term = newTerms[word.Term] });
    }

    /// <summary>Freezes the draft, which must not be used after.</summary>
    /// <param name="statistics">
    /// The segment whose statistics score this one, so that both rank their documents alike; null to use its own.
    /// </param>
    public Segment Seal(Segment? statistics)
    {
        var totals = new FieldTotals();
        foreach (var length in lengths) totals += length;
        var own = new Bm25(ids.Count, totals);
        var outletFacts = outlets.ToArray();
        return new Segment
        {
            Ids = [.. ids],
            Filters = [.. filters],
            Places = [.. places],
            Outlets = outletFacts,
            Orders = [.. orders],
            Visible = [.. visible],
            Lengths = [.. lengths],
            Services = [.. serviceNumbers],
            ServiceSets = SealServiceSets(),
            ServingDepartment = servingDepartment.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal),
            ServingEverywhere = [.. Enumerable.Range(0, places.Count).Where(i => places[i].ServesEverywhere)],
            WidestReachKm = outletFacts.Select(outlet => outlet.ReachKm).DefaultIfEmpty(-1).Max(),
            Grid = new GeoGrid(outletFacts),
            Terms = SealTerms(own, statistics),
            TermNumbers = termNumbers,
            Sequences = new TermSequences([.. sequence], [.. sequenceStarts]),
            Stems = [.. stems],
            Vocabulary = new Vocabulary([.. words]),
            Statistics = own,
        };
    }

    private ulong[][] SealServiceSets()
    {
        var sets = new ulong[serviceNumbers.Count == 0 ? 0 : serviceNumbers.Max() + 1][];
        for (var service = 0; service < sets.Length; service++) sets[service] = new ulong[Bits.WordsFor(ids.Count)];
        for (var document = 0; document < filters.Count; document++)
            for (var i = 0; i < filters[document].ServicesCount; i++)
                Bits.Set(sets[serviceNumbers[filters[document].ServicesStart + i]], document);
        return sets;
    }

    private Postings[] SealTerms(Bm25 own, Segment? statistics)
    {
        var scoring = statistics?.Statistics ?? own;
        var sealedTerms = new Postings[terms.Count];
        foreach (var (stem, number) in termNumbers)
        {
            var (documents, frequencies) = terms[number].Seal();
            var holders = new FieldCounts();
            foreach (var frequency in frequencies) holders += frequency.Presence;
            var scored = statistics?.Find(stem)?.DocumentCounts ?? holders;
            var scores = new int[documents.Length];
            for (var i = 0; i < scores.Length; i++) scores[i] = scoring.Score(frequencies[i], lengths[documents[i]], scored);
            sealedTerms[number] = new Postings
            {
                Documents = documents,
                Scores = scores,
                Frequencies = frequencies,
                DocumentCounts = holders,
            };
        }

        return sealedTerms;
    }

    private sealed class TermDraft
    {
        private int[] documents = new int[2];
        private TermFrequency[] frequencies = new TermFrequency[2];
        private int count;

        public void Add(int document, TermFrequency frequency)
        {
            if (count == documents.Length)
            {
                Array.Resize(ref documents, count * 2);
                Array.Resize(ref frequencies, count * 2);
            }

            documents[count] = document;
            frequencies[count++] = frequency;
        }

        public (int[] Documents, TermFrequency[] Frequencies) Seal() => (documents[..count], frequencies[..count]);
    }
}
