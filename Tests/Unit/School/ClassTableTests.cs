using System.Text;
using Welbevinden.Bot.School.File;
using Xunit;

namespace Welbevinden.Unit.School;

/// <summary>A school's administrator exports the list of classes from a spreadsheet.</summary>
public sealed class ClassTableTests
{
    private const string Sanne = "s.bakker@school.nl";
    private const string Object = "0b0e0000-0000-4000-8000-00000000000a";

    /// <summary>Five lines: two mentors in a cell, two rows of one class, a blank line, a class without mentor.</summary>
    private const string Whole = $"School;Klas;Naam;Leerjaar;Niveau;Mentoren\nesdoorn;3hb;3HB;3;havo;{Sanne} "
        + $"j.visser@school.nl\nesdoorn;1a;1A;1;mixed;{Sanne}\nesdoorn;1a;1A;1;mixed;{Object}\n\n;;;;;\niep;2b;2B;2;vwo;\n";

    private static readonly byte[] Beside = Encoding.UTF8.GetBytes("""
        { "tenantId": "t", "schools": [ { "id": "esdoorn", "name": "De Esdoorn", "holidayRegion": "midden" },
          { "id": "iep", "name": "De Iep", "holidayRegion": "zuid" } ],
          "classes": [
            { "id": "4VA", "name": "4VA", "school": "esdoorn", "year": 4, "level": "vwo" } ] }
        """);

    /// <summary>The valid part, its faulty replacement, the line of the fault, and words that the fault must contain.</summary>
    public static TheoryData<string, string, int, string[]> Faults => new()
    {
        { ";havo;", ";mavo;", 2, ["Niveau", "'mavo'", "vmbo-gt"] },
        { ";havo;", ";;", 2, ["Niveau", "blank"] },
        { ";3;havo", ";6;havo", 2, ["Leerjaar", "'6'", "1 to 5"] },
        { ";3;havo", ";drie;havo", 2, ["Leerjaar", "'drie'", "whole number from 1 to 5"] },
        { ";3;havo", ";;havo", 2, ["Leerjaar", "blank", "whole number"] },
        { "esdoorn;3hb", "de eik;3hb", 2, ["School", "'de eik'", "esdoorn, iep"] },
        { "esdoorn;3hb", ";3hb", 2, ["School", "blank"] },
        { "3hb;3HB", ";3HB", 2, ["Klas", "blank"] },
        { "3hb;3HB", "3hb;", 2, ["Naam", "blank"] },
        { $"3;havo;{Sanne} j", $"3;havo;Sanne {Sanne} j", 2, ["Mentoren", "word 1", "sign-in name"] },
        { $"3;havo;{Sanne} j", $"3;havo;{Sanne} @j", 2, ["Mentoren", "word 2", "sign-in name"] },
        { $"3;havo;{Sanne} j", $"3;havo;{Sanne};j", 2, ["7 cells", "6", "double quotes"] },
        { "3hb;3HB", $"3hb;{Sanne}", 2, ["Naam", "Mentoren"] },
        { "3hb;3HB", $"{Object};3HB", 2, ["Klas", "Mentoren"] },
        { "3hb;3HB", "3hb;\"3HB", 2, ["double quote", "closed"] },
        { "3hb;3HB;3", "4va;4VA;4", 2, ["Klas", "Directory:File", "line 4"] },
        { $"1a;1A;1;mixed;{Object}", $"1A;1A;1;mixed;{Object}", 4, ["Klas", "'1A'", "line 3"] },
        { $"1a;1A;1;mixed;{Object}", $"1a;Klas 1A;1;mixed;{Object}", 4, ["Naam", "line 3"] },
        { $"1a;1A;1;mixed;{Object}", $"1a;1A;2;mixed;{Object}", 4, ["Leerjaar", "'2'", "line 3"] },
        { $"1a;1A;1;mixed;{Object}", $"1a;1A;1;havo;{Object}", 4, ["Niveau", "'havo'", "line 3"] },
        { "2b;2B;2;vwo", "2b;2B;2;gymnasion", 7, ["Niveau", "'gymnasion'"] },
        { ";Leerjaar;", ";Jaarlaag;", 1, ["column leerjaar or year", "missing"] },
        { ";Mentoren\n", ";Begeleiders\n", 1, ["column mentoren or mentors", "missing"] },
        { ";Leerjaar;", ";Leerjaar;Class;", 1, ["Class", "same column as Klas"] },
        { "School;Klas;Naam;Leerjaar;Niveau;Mentoren\n", "", 1, ["no column", "school, klas, naam, leerjaar, niveau, mentoren"] },
    };

    [Fact]
    public void A_table_of_a_Dutch_Excel_becomes_classes_with_the_mentors_of_every_row() => AssertWhole(Whole);

    [Fact]
    public void A_table_in_English_with_commas_a_byte_order_mark_and_its_columns_in_another_order_says_the_same() => AssertWhole(
        $"\ufeffmentors,LEVEL,year,name,class,school,remarks\r\n\"{Sanne}, j.visser@school.nl\",HAVO,3,3HB,3hb,Esdoorn,\"said; "
            + $"\"\"yes\"\"\"\r\n{Sanne};{Object.ToUpperInvariant()},mixed,1,1A,1a,esdoorn,\r\n,vwo,2,2B,2b,iep\r\n");

    [Fact]
    public void A_table_with_tabs_says_the_same() => AssertWhole(
        $"\n klas\tschool "
            + "\tniveau\tLeerjaar\tnaam\tmentor\n3hb\tesdoorn\thavo\t3\t3HB\t\"S.Bakker@school.nl\nj.visser@school.nl\"\n"
            + $"\t\t\t\t\t\n1a\tesdoorn\tmixed\t1\t1A\t{Sanne};{Object},{Sanne}\n2b\tiep\tvwo\t2\t2B\n");

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_with_its_line_what_stood_there_and_what_is_expected(string right, string wrong, int line, string[] words)
    {
        Assert.Contains(right, Whole, StringComparison.Ordinal);

        var faults = FaultsOf(Whole.Replace(right, wrong, StringComparison.Ordinal));

        var fault = Assert.Single(faults);
        Assert.Equal(("Directory:ClassFile", line), (fault.Setting, fault.Line));
        Assert.All(words, word => Assert.Contains(word, fault.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void No_fault_quotes_a_sign_in_name_an_object_id_or_the_name_of_a_mentor()
    {
        var all = Faults.SelectMany(row => FaultsOf(Whole.Replace(row.Data.Item1, row.Data.Item2, StringComparison.Ordinal)));

        Assert.DoesNotContain(all, fault => fault.Reason
            .Replace("s.bakker@school.nl, with", "", StringComparison.Ordinal)
            .Contains('@', StringComparison.Ordinal)
            || fault.ToString().Contains(Object, StringComparison.Ordinal) || fault.ToString().Contains("Sanne", StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_of_both_files_are_listed_in_one_go()
    {
        var json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Beside).Replace("\"zuid\"", "\"oost\"", StringComparison.Ordinal));

        var faults = Assert.IsType<DirectoryReading.Faulty>(
            DirectoryFile.Read(
                json,
                besideGraph: true,
                Table(
                    Whole.Replace("havo", "mavo", StringComparison.Ordinal).Replace(";2;vwo", ";9;vwo", StringComparison.Ordinal)))).Faults;

        Assert.Equal(
            [("Directory:File", 2), ("Directory:ClassFile", 2), ("Directory:ClassFile", 7)],
            faults.Select(fault => (fault.Setting, fault.Line)));
    }

    [Fact]
    public void A_table_that_Excel_saved_as_plain_CSV_is_refused_with_the_way_to_save_it()
    {
        var latin = Encoding.Latin1.GetBytes(Whole.Replace("1a;1A", "1a;Eén A", StringComparison.Ordinal));

        var fault = Assert.Single(
            Assert.IsType<DirectoryReading.Faulty>(DirectoryFile.Read(Beside, besideGraph: true, ClassTable.Read(latin))).Faults);

        Assert.Equal(3, fault.Line);
        Assert.Contains("save it as CSV UTF-8", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_Excel_saved_as_Unicode_text_is_refused_with_the_way_to_save_it()
    {
        byte[] wide = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Whole)];

        Assert.Contains("UTF-16; save it as CSV UTF-8", Assert.Single(ClassTable.Read(wide).Faults).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n\t\n")]
    public void An_empty_table_is_refused_with_the_columns_that_it_wants(string text) =>
        Assert.Contains("empty; expected the columns school, klas", Assert.Single(FaultsOf(text)).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_table_that_lost_its_rows_is_refused_so_that_no_class_is_wiped_by_it() =>
        Assert.Contains(
            "no class stands below",
            Assert.Single(FaultsOf("school;klas;naam;leerjaar;niveau;mentoren\n;;;;;\n")).Reason,
            StringComparison.Ordinal);

    private static void AssertWhole(string text)
    {
        var classes = Assert.IsType<DirectoryReading.Good>(DirectoryFile.Read(Beside, besideGraph: true, Table(text))).Snapshot.Classes;

        Assert.Equal(
            $"""
            esdoorn 4VA 4VA 4 Vwo:
            esdoorn 3hb 3HB 3 Havo: {Sanne} j.visser@school.nl
            esdoorn 1a 1A 1 Mixed: {Sanne} {Object}
            iep 2b 2B 2 Vwo:
            """,
            string.Join(
                '\n',
                classes.Select(
                    one => $"{one.School} {one.Id} {one.Name} {one.Year} {one.Level}: {string.Join(' ', one.Mentors)}".TrimEnd())));
    }

    private static ClassTable Table(string text) => ClassTable.Read(Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<DirectoryFault> FaultsOf(string text) =>
        Assert.IsType<DirectoryReading.Faulty>(DirectoryFile.Read(Beside, besideGraph: true, Table(text))).Faults;
}
