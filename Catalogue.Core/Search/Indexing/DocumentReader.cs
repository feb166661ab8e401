using System.Runtime.InteropServices;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Search.Analysis;

namespace Catalogue.Core.Search.Indexing;

/// <summary>Analyses documents into a draft. Reused from document to document, by one thread.</summary>
internal sealed class DocumentReader(SegmentDraft draft)
{
    private readonly FrenchTokenizer tokenizer = new();
    private readonly Dictionary<int, FieldCounts> frequencies = [];
    private readonly List<int> services = [];
    private readonly List<int> fieldTerms = [];
    private readonly List<int> fieldExpressions = [];

    /// <returns>The number of the document in the draft.</returns>
    public int Read(SearchDocument document)
    {
        services.Clear();
        foreach (var service in document.Services.Distinct(StringComparer.Ordinal)) services.Add(draft.Services.Add(service));

        var number = draft.AddDocument(FactsOf(document), CollectionsMarshal.AsSpan(services));
        var departments = document.Areas.Where(area => area.Kind == ServiceAreaKind.Departments).SelectMany(area => area.Departments);
        foreach (var department in departments.Distinct(StringComparer.Ordinal)) draft.AddDepartment(department, number);

        frequencies.Clear();
        draft.BeginSequence();
        var lengths = new FieldCounts(
            ReadField(document.Title, new FieldCounts(1, 0, 0)),
            ReadField(document.Summary, new FieldCounts(0, 1, 0)),
            ReadField(document.Body, new FieldCounts(0, 0, 1)));
        draft.SetLengths(number, lengths);
        foreach (var (term, counts) in frequencies)
            draft.AddPosting(term, number, new TermFrequency(counts.Title, counts.Summary, counts.Body));
        return number;
    }

    /// <returns>How many words the field has.</returns>
    private int ReadField(string text, FieldCounts field)
    {
        tokenizer.Read(text);
        fieldTerms.Clear();
        foreach (var token in tokenizer.Tokens)
        {
            var folded = tokenizer.Folded(token);
            var term = draft.UseWord(folded);
            if (term < 0)
            {
                term = draft.AddTerm(FrenchStemmer.Stem(folded));
                var word = folded.ToString();
                var display = text[token.Start..token.End].ToLowerInvariant();
                draft.AddWord(new VocabularyWord(word, display == word ? word : display, term, Uses: 1));
            }

            Count(term, field);
            if (!token.IsJoined) fieldTerms.Add(term);
        }

        var inOrder = CollectionsMarshal.AsSpan(fieldTerms);
        draft.AddToSequence(inOrder);
        fieldExpressions.Clear();
        for (var i = 0; i < inOrder.Length; i++) draft.AddExpressionsAt(inOrder[i..], fieldExpressions);
        foreach (var expression in fieldExpressions) Count(expression, field);

        return tokenizer.Tokens.Count;
    }

    private void Count(int term, FieldCounts field)
    {
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(frequencies, term, out _);
        counts += field;
    }

    private DocumentFacts FactsOf(SearchDocument document)
    {
        var price = document.PriceFromCents ?? FilterFacts.NoPrice;
        var radii = document.Areas.Where(area => area.Kind == ServiceAreaKind.Radius).Select(area => area.RadiusKm);
        var reachKm = radii.DefaultIfEmpty(-1).Max();
        var squaredReach = reachKm < 0 ? -1 : UnitVector.SquaredChordOf(reachKm);
        var servesEverywhere = document.Areas.Any(area => area.Kind == ServiceAreaKind.RemoteEverywhere);
        return new DocumentFacts(
            document.Id,
            new FilterFacts(
                document.Kind, draft.Families.Add(document.Family), document.Modes, price, FilterFacts.StepOf(price), document.HasFinancing,
                ServicesStart: 0, ServicesCount: 0),
            new PlaceFacts(UnitVector.Of(document.Position), squaredReach, servesEverywhere),
            new OutletFacts(document.Position, reachKm),
            new OrderFacts(document.FirstPublished.UtcTicks, StableHash.Of(document.Id)),
            new VisibleTicks(document.Visible.From.UtcTicks, document.Visible.Until.UtcTicks));
    }
}
